import ts from 'typescript';
import { type Check, type Finding, isShipped, type TextFile } from './checks';

/**
 * Numbers that mean one thing only in this business: hours a year, cents of the allowance, the four prices, the
 * fee, the amount for the tax. Wherever they stand outside `libs/regulation`, the law stands in a second place.
 */
const distinctive = new Set([630, 410, 595, 645, 695, 745, 750, 1790, 179_000]);

/** A name that holds a limit, price or term of the scheme. */
const schemeName =
  /^(?:hours?|cheques?|months?|fee|price|allowance|inhabitants|travelCents|travelThreshold|validity|agreement|silence|interim)\w*(?:max|maximum|min|minimum|cents|months|days|percent|limit|cap)$/i;

/** A name that holds what a limit of the scheme is compared with. */
const schemeQuantity =
  /(?:hours|cheques|months|inhabitants|interimDays)(?:Used|Worked|Planned|Held|Free|Left)?$/i;

/** Limits, prices and terms typed out in a sentence or in SQL. */
const inWords =
  /\b(?:60|630) (?:uur|uren|hours|heures)\b|\b12 (?:maanden|months|mois)\b|\b60[._ ]?000 (?:inwoners|inhabitants)\b|(?:€|EUR) ?(?:4,10|7,50|5,95|6,45|6,95|7,45)\b|\b(?:4,10|7,50|5,95|6,45|6,95|7,45) ?(?:€|euro\b)|[<>=] ?(?:630|410|60000)\b/;

const isComparison = (token: ts.SyntaxKind) =>
  [
    ts.SyntaxKind.LessThanToken,
    ts.SyntaxKind.LessThanEqualsToken,
    ts.SyntaxKind.GreaterThanToken,
    ts.SyntaxKind.GreaterThanEqualsToken,
    ts.SyntaxKind.EqualsEqualsEqualsToken,
  ].includes(token);

const isLimit = (node: ts.Node | undefined): boolean =>
  node !== undefined && ts.isNumericLiteral(node) && Number(node.text) > 1;

/** The last word of what is named: `room.hours` is `hours`. */
function nameOf(node: ts.Node): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return '';
}

function isLegalFigure(node: ts.Node): boolean {
  if (ts.isNumericLiteral(node)) return distinctive.has(Number(node.text));
  if (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node))
    return isLimit(node.initializer) && schemeName.test(nameOf(node.name));
  if (ts.isBinaryExpression(node) && isComparison(node.operatorToken.kind))
    return (
      (isLimit(node.right) && schemeQuantity.test(nameOf(node.left))) ||
      (isLimit(node.left) && schemeQuantity.test(nameOf(node.right)))
    );
  if (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  )
    return inWords.test(node.text);
  return false;
}

function legalFiguresIn({ path, text }: TextFile): Finding[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Finding[] = [];
  const visit = (node: ts.Node): void => {
    if (isLegalFigure(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const says = `${node.getText().slice(0, 60)}: a figure of the law; ask libs/regulation for it`;
      found.push({ path, line, says });
    } else node.forEachChild(visit);
  };
  visit(source);
  return found;
}

export const figures: Record<string, Check> = {
  'a figure of the law stands in libs/regulation only': (files) =>
    files
      .filter(({ path }) => isShipped(path) && !path.startsWith('libs/regulation/'))
      .flatMap(legalFiguresIn),
};
