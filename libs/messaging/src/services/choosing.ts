import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road, type Taken } from '#database';
import { type Day, type Id, refuseUnlessAllowed } from '#kernel';
import {
  type ChannelChoice,
  isChannelChoice,
  isMessageLanguage,
  type MessageLanguage,
  messageTopics,
  type MessageTopic,
  refusalBy,
} from '../rules';
import { addChoice, type ChoiceAbout, Choices } from '../store/choices';

/** What somebody chose for every matter, as it stands on a day; a language of `undefined` is the usual one. */
export interface ChosenChannels {
  readonly channels: Readonly<Record<MessageTopic, ChannelChoice>>;
  readonly language: MessageLanguage | undefined;
}

export async function chosenBy(
  reading: Reading,
  { organiser, party, on }: { readonly organiser: Id; readonly party: Id; readonly on: Day },
): Promise<ChosenChannels> {
  const choices = await Choices.of(reading, organiser, [party], on);
  const channels = messageTopics.map((topic) => [topic, choices.channel(party, topic)] as const);
  return {
    channels: Object.fromEntries(channels) as Record<MessageTopic, ChannelChoice>,
    language: choices.language(party),
  };
}

export interface ChoicesTold {
  readonly party: Id;
  readonly from: Day;
  readonly choices: Readonly<Partial<Record<ChoiceAbout, string>>>;
}

/** By which channel and in which language somebody is told things, from a day on. */
@Injectable()
export class Choosing {
  constructor(private readonly road: Road) {}

  /** Keeps what differs from what stood. @throws Refused for a choice that there is not */
  choose(command: Command, { party, from, choices }: ChoicesTold): Promise<Taken<ChosenChannels>> {
    const organiser = command.books[0] as Id;
    return this.road.take(command, {
      perform: async (tx) => {
        const stands = await chosenBy(tx, { organiser, party, on: from });
        for (const [about, choice] of Object.entries(choices) as [ChoiceAbout, string][]) {
          const isKnown = about === 'language' ? isMessageLanguage(choice) : isChannelChoice(choice);
          refuseUnlessAllowed(isKnown ? [] : [refusalBy('choice-unknown', { about, choice })]);
          const standing = about === 'language' ? stands.language : stands.channels[about];
          if (choice !== standing) await addChoice(tx, { party, about, choice, from });
        }
      },
      answer: (tx) => chosenBy(tx, { organiser, party, on: from }),
    });
  }
}
