import { type DynamicModule, Global, Inject, Injectable, Module, Optional } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';

/** The token of the address by which people reach this server. */
const PUBLIC_ADDRESS = Symbol('public address');

const THIS_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** Where this server stands for people: the first part of each link that leaves it, and what a passkey belongs to. */
@Injectable()
export class OwnAddress {
  constructor(@Optional() @Inject(PUBLIC_ADDRESS) private readonly given: string | undefined) {}

  /**
   * Such as `https://wijkwerken.example.be`. What a browser says it asked is believed of this very machine only:
   * with another name in it, a letter of ours would send people to somebody else's server.
   * @throws Error where the setting is missing
   */
  of({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): string {
    if (this.given !== undefined) return this.given;
    if (THIS_MACHINE.test(host)) return `${protocol}://${host}`;
    throw new Error('WIJK_ADDRESS is not set, so no link can be made: write https://wijkwerken.example.be.');
  }
}

@Global()
@Module({})
export class AddressModule {
  static forRoot(address: string | undefined): DynamicModule {
    const given = { provide: PUBLIC_ADDRESS, useValue: address };
    return { module: AddressModule, providers: [given, OwnAddress], exports: [OwnAddress] };
  }
}
