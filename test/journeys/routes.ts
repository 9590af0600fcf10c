import { RequestMethod, type Type } from '@nestjs/common';
import { ScreensModule } from '../../apps/web/src/screens/screens.module';

const listOf = (name: string, of: object): Type[] => (Reflect.getMetadata(name, of) ?? []) as Type[];
const textOf = (name: string, of: object): string => String(Reflect.getMetadata(name, of) ?? '');

/** Every address at which a page stands, as its controllers say it: `/klussen/:assignmentId`. */
export function addressesOfPages(): string[] {
  const controllers = listOf('imports', ScreensModule).flatMap((module) => listOf('controllers', module));
  return controllers
    .flatMap((controller) => {
      const prototype = controller.prototype as Record<string, object>;
      return Object.getOwnPropertyNames(prototype)
        .map((name) => prototype[name])
        .filter(
          (method) => method !== undefined && Reflect.getMetadata('method', method) === RequestMethod.GET,
        )
        .map((method) => addressOf(textOf('path', controller), textOf('path', method as object)));
    })
    .sort();
}

const addressOf = (...parts: readonly string[]) =>
  `/${parts.flatMap((part) => part.split('/').filter(Boolean)).join('/')}`;
