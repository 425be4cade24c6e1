import {
  ArrayValueObject,
  type BaseAstNode,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  type FunctionVariantType,
  Interpreter,
  NumberValueObject,
} from "@univerjs/engine-formula";

/**
 * Two things that Excel does and Univer 0.25.1 does not, without which a ledger of thousands of rows takes minutes: IF works out only the branch
 * that is taken, and a column that many formulas look through for one text (`SUMPRODUCT((T[a]=x)*…)`) is looked through once. Values are the same.
 */
export function quickFormulas(): void {
  const prototype = Interpreter.prototype as unknown as Running;
  const original = prototype._execute;
  prototype._execute = function (node, x = 0, y = 0) {
    const token = node.nodeType === FUNCTION ? node.getToken() : "";
    const value =
      token === "IF"
        ? takenBranch(this, node, x, y)
        : token === "SUMPRODUCT"
          ? matchingSum(this, node, x, y)
          : undefined;
    if (value === undefined) return original.call(this, node, x, y);
    (node as unknown as { setValue(value: FunctionVariantType): void }).setValue(value);
    return 0;
  };
}

interface Running {
  _execute(node: BaseAstNode, x?: number, y?: number): number;
}
interface Executor {
  readonly name: string;
  setCompareType?(token: string): void;
  calculate(...values: readonly FunctionVariantType[]): FunctionVariantType;
}

const REFERENCE = 1;
const OPERATOR = 3;
const FUNCTION = 4;

const executorOf = (node: BaseAstNode): Executor =>
  (node as unknown as { _functionExecutor: Executor })._functionExecutor;

/** The node's value, where it has one: references as the cells they point to. */
function valueOf(running: Running, node: BaseAstNode, x: number, y: number): BaseValueObject | undefined {
  running._execute(node, x, y);
  const value = node.getValue() as FunctionVariantType | null | undefined;
  if (!value) return undefined;
  return value.isReferenceObject() ? (value as BaseReferenceObject).toArrayValueObject() : (value as BaseValueObject);
}

const isSingle = (value: BaseValueObject): boolean =>
  !value.isArray() ||
  ((value as ArrayValueObject).getRowCount() === 1 && (value as ArrayValueObject).getColumnCount() === 1);
const single = (value: BaseValueObject): BaseValueObject | null =>
  value.isArray() ? ((value as ArrayValueObject).get(0, 0) ?? null) : value;

/** undefined: the test is an array, or there is something this does not know. */
function takenBranch(running: Running, node: BaseAstNode, x: number, y: number): FunctionVariantType | undefined {
  const [test, yes, no, ...more] = node.getChildren();
  if (!test || !yes || more.length > 0) return undefined;
  const value = valueOf(running, test, x, y);
  if (!value || !isSingle(value)) return undefined;
  const answer = single(value);
  if (!answer) return undefined;
  if (answer.isError()) return answer;
  const taken = answer.getValue() ? yes : no;
  return taken ? valueOf(running, taken, x, y) : BooleanValueObject.create(false);
}

/** Rows of each text in a column, and whether there is an error in it; columns are new objects in each pass. */
const indexes = new WeakMap<ArrayValueObject, ReadonlyMap<string, readonly number[]>>();
const faulty = new WeakMap<ArrayValueObject, boolean>();

const isColumn = (value: BaseValueObject): value is ArrayValueObject =>
  value.isArray() &&
  (value as ArrayValueObject).getColumnCount() === 1 &&
  (value as ArrayValueObject).getRowCount() > 1;

function indexOf(column: ArrayValueObject): ReadonlyMap<string, readonly number[]> {
  const known = indexes.get(column);
  if (known) return known;
  const index = new Map<string, number[]>();
  for (let row = 0; row < column.getRowCount(); row++) {
    const cell = column.get(row, 0);
    if (!cell?.isString()) continue;
    const text = String(cell.getValue()).toLowerCase();
    const rows = index.get(text);
    if (rows) rows.push(row);
    else index.set(text, [row]);
  }
  indexes.set(column, index);
  return index;
}

function hasError(column: ArrayValueObject): boolean {
  const known = faulty.get(column);
  if (known !== undefined) return known;
  let found = false;
  for (let row = 0; row < column.getRowCount() && !found; row++) found = column.get(row, 0)?.isError() ?? false;
  faulty.set(column, found);
  return found;
}

/** `SUMPRODUCT((column=text)*…)` by the rows in which the text stands; undefined: it is none, or there are errors in what it reads. */
function matchingSum(running: Running, node: BaseAstNode, x: number, y: number): FunctionVariantType | undefined {
  const [product, ...more] = node.getChildren();
  if (!product || more.length > 0) return undefined;
  let first = product;
  while (first.nodeType === OPERATOR && first.getToken() === "*") {
    const [left] = first.getChildren();
    if (!left) return undefined;
    first = left;
  }
  if (first === product || first.nodeType !== OPERATOR || first.getToken() !== "=") return undefined;
  const [left, right] = first.getChildren();
  if (left?.nodeType !== REFERENCE || !right) return undefined;
  const column = valueOf(running, left, x, y);
  const sought = valueOf(running, right, x, y);
  if (!column || !sought || !isColumn(column) || !isSingle(sought)) return undefined;
  const text = single(sought);
  // Other types compare by other rules; "*" and "?" are patterns to the engine.
  if (!text?.isString() || text.getValue() === "" || /[*?~]/.test(String(text.getValue()))) return undefined;
  const rows = indexOf(column).get(String(text.getValue()).toLowerCase()) ?? [];
  const part = new PartOfRows(running, x, y, column.getRowCount(), rows).valueOf(product);
  if (part === undefined) return undefined;
  return rows.length === 0 ? NumberValueObject.create(0) : executorOf(node).calculate(part);
}

/** Works out an expression over whole columns for some of their rows only. */
class PartOfRows {
  constructor(
    private readonly running: Running,
    private readonly x: number,
    private readonly y: number,
    private readonly rowCount: number,
    private readonly rows: readonly number[],
  ) {}

  valueOf(node: BaseAstNode): FunctionVariantType | undefined {
    if (node.nodeType === OPERATOR) return this.operation(node);
    if (node.nodeType === FUNCTION && node.getToken() === "ISNUMBER") return this.applied(node);
    const value = valueOf(this.running, node, this.x, this.y);
    if (!value || isSingle(value)) return value;
    if (node.nodeType !== REFERENCE || !isColumn(value) || value.getRowCount() !== this.rowCount || hasError(value))
      return undefined;
    return ArrayValueObject.create({
      calculateValueList: (this.rows.length > 0 ? this.rows : [0]).map((row) => [value.get(row, 0)]),
      rowCount: Math.max(1, this.rows.length),
      columnCount: 1,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1,
    });
  }

  /** Sums and products of whole columns could be errors in the rows that are left out; comparisons are none. */
  private operation(node: BaseAstNode): FunctionVariantType | undefined {
    const compares = executorOf(node).name === "COMPARE";
    return !compares && node.getChildren().some((child) => this.isWholeColumn(child)) ? undefined : this.applied(node);
  }

  private isWholeColumn(node: BaseAstNode): boolean {
    if (node.nodeType !== REFERENCE) return false;
    const value = valueOf(this.running, node, this.x, this.y);
    return value === undefined || !isSingle(value);
  }

  private applied(node: BaseAstNode): FunctionVariantType | undefined {
    const values: FunctionVariantType[] = [];
    for (const child of node.getChildren()) {
      const value = this.valueOf(child);
      if (value === undefined) return undefined;
      values.push(value);
    }
    // its operands may have used the same executor for another comparison
    executorOf(node).setCompareType?.(node.getToken());
    return executorOf(node).calculate(...values);
  }
}
