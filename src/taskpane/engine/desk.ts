import { decide, read, type Answer, type Reading } from "../../analyze";
import type { Chosen } from "../../core/advice/decision";
import type { Inputs } from "../../core/model";
import { findScenario } from "../../core/scenario";
import type { SheetModel } from "../../sheets/model";
import { arrivingBook } from "./arriving";
import { findingsOf, fulfilmentAdvice, type Findings } from "./findings";
import { inForce } from "./fixed";
import { holding } from "./holding";
import { Stopped, type LaterKind, type Result, type Work } from "./later/kinds";
import { works } from "./later/works";
import { failed, fetched } from "./lazy";
import type { Asking, CostSheets, Question, Reply, ReportQuestion, Request } from "./messages";
import { atVolume, ordersOf } from "../../core/volume";
import { split } from "./parts";

/** What was worked out once for a workbook, a scenario and what is fixed by hand. */
interface Base {
  readonly reading: Reading;
  readonly scenario: string | null;
  readonly fixed: readonly Chosen[];
  /** The answer at the workbook's own orders. */
  readonly answer: Answer;
}

/**
 * Answers requests about the workbook it was last given: in a worker, or on the page where none can start. What only
 * writing needs is fetched when something is first written.
 */
export function openDesk(reply: (message: Reply) => void): (request: Request) => void {
  const arriving = arrivingBook();
  const room = holding();
  let asStated: Reading | null = null;
  let bases = new Map<string, Base>();
  /** Later answers under way, by id: false once nobody waits for them. */
  const awaited = new Map<number, boolean>();

  const current = arriving.workbook;
  /** A scenario that is not (or no more) in the workbook counts as none. */
  const named = (inputs: Inputs, name: string | undefined): string | null =>
    (name === undefined ? undefined : findScenario(inputs, name))?.name ?? null;
  const baseOf = ({ today, scenario: name, chosen = [] }: Question): Base => {
    asStated ??= read(current(), { today });
    const scenario = named(asStated.inputs, name);
    const fixed = inForce(chosen, asStated.inputs);
    const place = JSON.stringify([scenario, fixed]);
    const known = bases.get(place);
    if (known) return known;
    const reading = scenario === null ? asStated : read(current(), { today, scenario });
    const analysis = decide(reading.inputs, fixed);
    const base = { reading, scenario, fixed, answer: { ...reading, analysis } };
    bases.set(place, base);
    return base;
  };
  const answerTo = (question: Question, { reading, fixed, answer }: Base): Answer => {
    const inputs = atVolume(reading.inputs, question.orders);
    return inputs === reading.inputs ? answer : { ...reading, inputs, analysis: decide(inputs, fixed) };
  };

  const findings = (question: Question): Findings => {
    const base = baseOf(question);
    return findingsOf(answerTo(question, base), current().sheets, {
      scenario: base.scenario,
      fixed: base.fixed,
      ownOrders: ordersOf(base.reading.inputs),
      usualFulfilment: fulfilmentAdvice(base.answer),
    });
  };
  const reportSheets = async (id: number, question: ReportQuestion): Promise<SheetModel[]> => {
    const { today, orders, fileName, sheets } = question;
    const base = baseOf(question);
    // Taken before anything is waited for: another workbook may come meanwhile.
    const asked = {
      ...answerTo(question, base),
      workbook: current(),
      madeOn: today,
      fileName,
      sheets,
      chosen: base.fixed,
      ...(base.scenario === null ? {} : { scenario: base.scenario }),
      ...(orders === undefined ? {} : { orders }),
    };
    const { buildReport, settledInput } = await fetched(
      () => import(/* webpackChunkName: "report" */ "../../sheets/report"),
    );
    const input = settledInput(asked);
    const { confidencesOf } = await fetched(
      () => import(/* webpackChunkName: "later-confidence" */ "./later/confidence"),
    );
    const confidence = await confidencesOf(input.inputs, input.analysis, async (share) => {
      reply({ type: "progress", id, share });
      await new Promise((resolve) => setTimeout(resolve));
    });
    const { heldAlike } = await fetched(() => import(/* webpackChunkName: "quote" */ "../../sheets/quote"));
    const { analysis, problems } = heldAlike(input.workbook, input.inputs, input.analysis);
    return buildReport({ ...input, analysis, problems: [...input.problems, ...problems], confidence });
  };
  const costSheets = async (which: CostSheets): Promise<SheetModel[]> => {
    if (typeof which === "object" && "sheet" in which) {
      const { today } = which;
      const existing = { workbook: current(), inputs: (asStated ?? read(current(), { today })).inputs };
      const { providerSheets } = await fetched(
        () => import(/* webpackChunkName: "quote" */ "../../sheets/quote"),
      );
      return providerSheets(which, existing);
    }
    if (typeof which === "object") {
      // Taken before anything is waited for, like the report's.
      const existing = { workbook: current(), ...(asStated ?? read(current(), { today: "" })) };
      const { buildWorked } = await fetched(
        () => import(/* webpackChunkName: "worked" */ "../../sheets/template/worked"),
      );
      return buildWorked(which, existing);
    }
    const { buildExample, buildTemplate } = await fetched(
      () => import(/* webpackChunkName: "template" */ "../../sheets/template"),
    );
    return which === "example" ? buildExample() : buildTemplate();
  };
  const later = async ({
    id,
    kind,
    question,
    ask,
  }: Extract<Request, { type: "later" }>): Promise<Result<LaterKind>> => {
    const base = baseOf(question);
    // Taken before anything is waited for, like the report's.
    const input = { ...answerTo(question, base), question, asStated: base.reading, workbook: current() };
    awaited.set(id, true);
    try {
      const load = works[kind] as (() => Promise<{ readonly work: Work<LaterKind> }>) | undefined;
      if (!load) throw new Error(`There is no work for "${kind}".`);
      const { work } = await fetched(load);
      return await work(input, ask, {
        pause: async (share, soFar) => {
          reply({ type: "progress", id, share, ...(soFar && { soFar }) });
          await new Promise((resolve) => setTimeout(resolve));
          await room.free(id);
          if (awaited.get(id) === false) throw new Stopped();
        },
      });
    } finally {
      awaited.delete(id);
    }
  };
  const sendSheets = (id: number, sheets: readonly SheetModel[]): void => {
    for (const part of split(sheets)) reply({ type: "part", id, part });
    reply({ type: "sheets", id });
  };
  const answer = async (request: Asking): Promise<void> => {
    const { id } = request;
    if (request.type === "answer") reply({ type: "answer", id, findings: findings(request.question) });
    else if (request.type === "later") reply({ type: "later", id, result: await later(request) });
    else if (request.type === "report") sendSheets(id, await reportSheets(id, request.question));
    else sendSheets(id, await costSheets(request.which));
  };

  return (request) => {
    if (request.type === "book") {
      room.hold(awaited.keys());
      arriving.take(request);
      asStated = null;
      bases = new Map();
    } else if (request.type === "part") arriving.take(request);
    else if (request.type === "stop") {
      if (awaited.has(request.id)) awaited.set(request.id, false);
    } else
      answer(request)
        .catch((error: unknown) => {
          if (!(error instanceof Stopped)) reply(failed(request.id, error));
        })
        .finally(request.type === "answer" ? room.goOn : undefined);
  };
}
