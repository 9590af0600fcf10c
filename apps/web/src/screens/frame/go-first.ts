/** Somebody must do something else before they may go on: they are led there, and come back. */
export class GoFirst extends Error {
  constructor(readonly path: string) {
    super('something else comes first');
    this.name = 'GoFirst';
  }
}
