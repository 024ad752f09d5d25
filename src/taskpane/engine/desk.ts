import { decide, read, type Answer, type Reading } from "../../analyze";
import type { Chosen } from "../../core/advice/decision";
import { keeping } from "../../core/kept";
import type { Inputs } from "../../core/model";
import type { Analysis } from "../../core/results";
import { findScenario } from "../../core/scenario";
import type { SheetModel } from "../../sheets/model";
import type { WorkbookValues } from "../../sheets/values";
import { arrivingBook } from "./arriving";
import { findingsOf, fulfilmentAdvice, type Findings } from "./findings";
import { inForce } from "./fixed";
import { holding } from "./holding";
import type { Settled } from "./settled";
import { Stopped, type LaterKind, type Result, type Work } from "./later/kinds";
import { works } from "./later/works";
import { failed, fetched } from "./lazy";
import { needsSettling } from "./needsSettling";
import type { Asking, CostSheets, Question, Reply, ReportQuestion, Request } from "./messages";
import { atVolume, ordersOf } from "../../core/volume";
import { split } from "./parts";

/** What a question is about: inputs and options fixed by hand, with the areas' own advice on them. */
interface Asked {
  readonly reading: Reading;
  readonly scenario: string | null;
  readonly fixed: readonly Chosen[];
  /** At the orders that were asked for. */
  readonly own: Answer;
  readonly workbook: WorkbookValues;
}

const doubting = () => fetched(() => import(/* webpackChunkName: "doubts" */ "../../sheets/reading/doubts"));
const settling = () => fetched(() => import(/* webpackChunkName: "settle" */ "./settled"));

/**
 * Answers requests about the workbook it was last given: in a worker, or on the page where none can start. What only
 * writing needs is fetched when something is first written.
 */
export function openDesk(reply: (message: Reply) => void): (request: Request) => void {
  const arriving = arrivingBook();
  const room = holding();
  /** Readings of the workbook by scenario, null = as stated; and those of the workbook before. */
  let readings = new Map<string | null, Reading>();
  let former = readings;
  /** The last inputs at other orders than their own: the answers about them rest on the same. */
  let moved: { readonly reading: Reading; readonly orders: number; readonly inputs: Inputs } | null = null;
  /** The areas' own advice by what is fixed by hand, and each settled on the recommended set. */
  const advice = new WeakMap<Inputs, Map<string, Answer>>();
  const settledOn = new WeakMap<Answer, Settled>();
  const provedOn = new WeakMap<Settled, Analysis>();
  /** Later answers under way, by id: false once nobody waits for them. */
  const awaited = new Map<number, boolean>();

  const current = arriving.workbook;
  /** A scenario that is not (or no more) in the workbook counts as none. */
  const named = (inputs: Inputs, name: string | undefined): string | null =>
    (name === undefined ? undefined : findScenario(inputs, name))?.name ?? null;
  const readingWith = (today: string, scenario: string | null): Reading => {
    const known = readings.get(scenario);
    if (known) return known;
    const reading = read(current(), { today, ...(scenario !== null && { scenario }) });
    const before = former.get(scenario) ?? readings.get(null);
    const kept = { ...reading, inputs: keeping(before?.inputs, reading.inputs) };
    readings.set(scenario, kept);
    return kept;
  };
  const inputsAt = (reading: Reading, orders: number | undefined): Inputs => {
    if (orders === undefined) return reading.inputs;
    if (moved?.reading !== reading || moved.orders !== orders)
      moved = { reading, orders, inputs: atVolume(reading.inputs, orders) };
    return moved.inputs;
  };
  const adviceOn = (reading: Reading, inputs: Inputs, fixed: readonly Chosen[]): Answer => {
    const known = advice.get(inputs) ?? new Map<string, Answer>();
    advice.set(inputs, known);
    const place = JSON.stringify(fixed);
    const answer = known.get(place) ?? { ...reading, inputs, analysis: decide(inputs, fixed) };
    known.set(place, answer);
    return answer;
  };
  /** Taken before anything is waited for: another workbook may come meanwhile. */
  const askedOf = ({ today, orders, scenario: name, chosen = [] }: Question): Asked => {
    const scenario = named(readingWith(today, null).inputs, name);
    const reading = readingWith(today, scenario);
    const fixed = inForce(chosen, reading.inputs);
    const own = adviceOn(reading, inputsAt(reading, orders), fixed);
    return { reading, scenario, fixed, own, workbook: current() };
  };
  const settledOf = async (own: Answer, fixed: readonly Chosen[]): Promise<Settled> => {
    const known = settledOn.get(own);
    if (known) return known;
    const answer = needsSettling(own.inputs)
      ? (await settling()).settled(own, fixed)
      : { ...own, advice: own.analysis, portfolio: null, beside: [] };
    settledOn.set(own, answer);
    return answer;
  };

  /** The settled analysis with its flips proved, worked out when it is first asked for. */
  const provedOf = async (own: Answer, fixed: readonly Chosen[]): Promise<() => Analysis> => {
    const answer = await settledOf(own, fixed);
    if (!answer.portfolio) return () => answer.analysis;
    const { proved } = await settling();
    return () => {
      const analysis = provedOn.get(answer) ?? proved(answer, fixed);
      provedOn.set(answer, analysis);
      return analysis;
    };
  };

  const findings = async (question: Question): Promise<Findings> => {
    const { reading, scenario, fixed, own, workbook } = askedOf(question);
    const usual = adviceOn(reading, reading.inputs, fixed);
    const answer = await settledOf(own, fixed);
    // Without a cost line there is nothing to have doubts about.
    const found = own.inputs.areas.length === 0 ? null : await doubting();
    const doubts = found?.doubtsOf(workbook, reading, question.today) ?? [];
    return findingsOf({ ...answer, problems: [...answer.problems, ...doubts] }, workbook.sheets, {
      notes: found?.notesOf(workbook, reading.inputs) ?? [],
      scenario,
      fixed,
      ownOrders: ordersOf(reading.inputs),
      usualFulfilment: fulfilmentAdvice(await settledOf(usual, fixed)),
    });
  };
  const reportSheets = async (id: number, question: ReportQuestion): Promise<SheetModel[]> => {
    const { today, orders, fileName, sheets } = question;
    const { reading, scenario, fixed, own, workbook } = askedOf(question);
    const answer = await settledOf(own, fixed);
    const { doubtsOf, notesOf } = await doubting();
    const { portfolioFor } = await settling();
    const { buildReport } = await fetched(
      () => import(/* webpackChunkName: "report" */ "../../sheets/report"),
    );
    const { confidencesOf } = await fetched(
      () => import(/* webpackChunkName: "later-confidence" */ "./later/confidence"),
    );
    const confidence = await confidencesOf(answer.inputs, answer.analysis, async (share) => {
      reply({ type: "progress", id, share });
      await new Promise((resolve) => setTimeout(resolve));
    });
    const { heldAlike } = await fetched(() => import(/* webpackChunkName: "quote" */ "../../sheets/quote"));
    const { analysis, problems } = heldAlike(workbook, answer.inputs, answer.analysis);
    return buildReport({
      ...answer,
      portfolio: portfolioFor(sheets, answer, fixed),
      workbook,
      madeOn: today,
      fileName,
      sheets,
      chosen: fixed,
      ...(scenario === null ? {} : { scenario }),
      ...(orders === undefined ? {} : { orders }),
      analysis,
      problems: [...answer.problems, ...doubtsOf(workbook, reading, today), ...problems],
      notes: notesOf(workbook, reading.inputs),
      confidence,
    });
  };
  const costSheets = async (which: CostSheets): Promise<SheetModel[]> => {
    if (typeof which === "object" && "sheet" in which) {
      const { today } = which;
      const existing = {
        workbook: current(),
        inputs: (readings.get(null) ?? read(current(), { today })).inputs,
      };
      const { providerSheets } = await fetched(
        () => import(/* webpackChunkName: "quote" */ "../../sheets/quote"),
      );
      return providerSheets(which, existing);
    }
    if (typeof which === "object") {
      // Taken before anything is waited for, like the report's.
      const existing = { workbook: current(), ...(readings.get(null) ?? read(current(), { today: "" })) };
      const { buildWorked } = await fetched(
        () => import(/* webpackChunkName: "worked" */ "../../sheets/template/worked"),
      );
      return buildWorked(which, existing);
    }
    if (which === "high volume") {
      const { buildHighVolume } = await fetched(
        () => import(/* webpackChunkName: "template" */ "../../sheets/template/highVolume"),
      );
      return buildHighVolume();
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
    const { reading, fixed, own, workbook } = askedOf(question);
    awaited.set(id, true);
    try {
      const input = {
        ...(await settledOf(own, fixed)),
        question,
        asStated: reading,
        workbook,
        proved: await provedOf(own, fixed),
      };
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
    if (request.type === "answer") reply({ type: "answer", id, findings: await findings(request.question) });
    else if (request.type === "later") reply({ type: "later", id, result: await later(request) });
    else if (request.type === "report") sendSheets(id, await reportSheets(id, request.question));
    else sendSheets(id, await costSheets(request.which));
  };

  return (request) => {
    if (request.type === "book") {
      room.hold(awaited.keys());
      arriving.take(request);
      former = readings;
      readings = new Map();
      moved = null;
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
