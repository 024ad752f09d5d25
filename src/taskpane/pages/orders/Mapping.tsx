import { makeStyles, tokens } from "@fluentui/react-components";
import { ORDER_FIELDS, type OrderField } from "../../../core/parcels/history/mapping";
import { FIELD_NAMES } from "../../../sheets/orders/columns";
import { SETTINGS } from "../../../sheets/orders/mapping";
import { Disclosure } from "../../components/Disclosure";
import { FromWorkbook } from "../../components/FromWorkbook";
import { LabelledSelect } from "../../components/LabelledSelect";
import { Message } from "../../components/Message";
import { useShared } from "../../components/styles";
import type { Mapped, Setting } from "./choice";
import { texts as words } from "./texts";

/** Fields that matter whether or not a column was found for them. */
const ALWAYS: readonly OrderField[] = ["order", "date", "quantity", "weight", "postcode"];

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 260px), 1fr))",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
});

/** The columns as they were guessed, each a list to choose another from. */
export function Mapping({
  mapped,
  onMend,
}: {
  readonly mapped: Mapped;
  /** A field's or setting's name in a mapping, and what is typed for it. */
  readonly onMend: (name: string, value: string) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { table, result, columns, found, settings, countries } = mapped;
  const headings = [...new Set(table.headings.filter(Boolean))];
  const homes = [...new Set([...countries, settings.country].filter(Boolean))];
  const shown = ORDER_FIELDS.filter((field) => ALWAYS.includes(field) || found.has(field));
  const column = (field: OrderField): React.JSX.Element => (
    <LabelledSelect
      key={field}
      label={words.fields[field]}
      value={columns[field]}
      onChange={(value) => onMend(FIELD_NAMES[field], value || "-")}
    >
      <option value="">{words.noColumn}</option>
      {headings.map((heading) => (
        <option key={heading} value={heading} data-own-words="">
          {heading}
        </option>
      ))}
    </LabelledSelect>
  );
  const setting = (name: Setting): React.JSX.Element => (
    <LabelledSelect
      key={name}
      label={words.settings[name]}
      value={settings[name]}
      onChange={(value) => onMend(SETTINGS[name].name, value)}
    >
      {name === "country" && <option value="">{words.anyCountry}</option>}
      {(SETTINGS[name].allowed ?? homes).map((value) => (
        <option key={value} value={value} data-own-words="">
          {value}
        </option>
      ))}
    </LabelledSelect>
  );
  return (
    <section className={shared.tight}>
      <h3 className={shared.section}>{words.columns}</h3>
      <p className={shared.small}>{words.columnsAbout}</p>
      <div className={styles.grid}>{shown.map(column)}</div>
      {"wrong" in result && (
        <Message intent="error" role="status">
          {result.wrong.map((text) => (
            <p key={text} className={shared.small}>
              <FromWorkbook>{text}</FromWorkbook>
            </p>
          ))}
        </Message>
      )}
      <Disclosure summary={words.more} level={4}>
        <div className={styles.grid}>
          {ORDER_FIELDS.filter((field) => !shown.includes(field)).map(column)}
          {(Object.keys(SETTINGS) as Setting[]).map(setting)}
        </div>
      </Disclosure>
    </section>
  );
}
