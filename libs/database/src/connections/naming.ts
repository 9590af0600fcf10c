import { DefaultNamingStrategy } from 'typeorm';

/** Properties are camel case in the code, columns snake case in both databases. */
export class SnakeCaseColumns extends DefaultNamingStrategy {
  override columnName(property: string, customName: string | undefined): string {
    return customName ?? property.replace(/[A-Z]|(?<=[a-z])\d+/g, (part) => `_${part.toLowerCase()}`);
  }

  override tableName(className: string, customName: string | undefined): string {
    return customName ?? className;
  }
}
