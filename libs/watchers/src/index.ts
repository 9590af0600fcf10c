export { type Watcher, type WatcherName, watcherNames } from './watchers';
export { WatchersModule } from './watchers.module';
export { WhatIsWatched, type WouldTell } from './watches';
