import type { Injector } from "@univerjs/core";
import { IDependencyManagerService, LexerTreeBuilder, OPERATOR_TOKEN_SET } from "@univerjs/engine-formula";

let repaired = false;

/** Makes good, once for the page, what the grid's formulas get wrong. */
export function repairFormulas(): void {
  if (repaired) return;
  repaired = true;
  takeLists();
  forgetBrackets();
}

const BEFORE_LIST: ReadonlySet<string> = new Set([...OPERATOR_TOKEN_SET, "(", ",", ":", "@"]);

/**
 * Univer asks what the first part of a formula is where it has to ask what stands before a list in braces, and so refuses
 * A1*{1;2} as #VALUE! while it takes {1;2}*A1. A list may follow an operator or an opening bracket.
 */
function takeLists(): void {
  interface Lexer {
    readonly _currentLexerNode: { getChildren(): unknown[] };
    _formulaSpellCheck(): boolean;
  }
  const lexer = LexerTreeBuilder.prototype as unknown as Lexer;
  lexer._formulaSpellCheck = function (this: Lexer) {
    const before = this._currentLexerNode.getChildren().at(-1);
    return before === undefined || (typeof before === "string" && BEFORE_LIST.has(before.trim()));
  };
}

/**
 * Univer reads a formula at every key while it is typed, and one that stops within brackets, =SUM(Costs[, leaves it as
 * if within them for all formulas that follow: their commas part nothing any more.
 */
function forgetBrackets(): void {
  interface Lexer {
    _resetTemp(): void;
  }
  const lexer = LexerTreeBuilder.prototype as unknown as Lexer;
  const reset = lexer._resetTemp;
  lexer._resetTemp = function (this: Lexer) {
    reset.call(this);
    Object.assign(this, { _squareBracketState: 0, _tableBracketState: false });
  };
}

const NO_CELLS = (): [] => [];
const NOWHERE = (): false => false;

/**
 * Univer takes the formula of a conditional format for one that stands in a cell: that of D32 for one in a cell further
 * up and to the left. Formulas that read that cell would wait for D32, which waits for them; in such a circle cells are
 * calculated before what they rest on, from old values, and many times as many as changed. A condition fills no cell.
 */
export function keepConditionsOutOfCells(injector: Injector): void {
  const manager = injector.get(IDependencyManagerService);
  const add = manager.addOtherFormulaDependency.bind(manager);
  manager.addOtherFormulaDependency = (unitId, sheetId, formulaId, tree) => {
    Object.assign(tree, { toRTreeItem: NO_CELLS, inRangeData: NOWHERE });
    add(unitId, sheetId, formulaId, tree);
  };
}
