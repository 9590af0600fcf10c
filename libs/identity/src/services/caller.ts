/** From where somebody knocks. */
export interface Caller {
  readonly address: string;
  readonly device?: string;
  /** The secret of a session that the new one replaces. */
  readonly replaces?: string;
}
