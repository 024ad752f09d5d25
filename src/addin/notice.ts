import { texts } from "./texts";

function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "plain";
  element.textContent = label;
  element.addEventListener("click", onClick);
  return element;
}

const element = (name: string, text: string): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

/** Whether the pane is dark now: its user may have chosen, Excel may have said, or it is as the system. */
function isPaneDark(): boolean {
  const pane = document.getElementById("pane")!.firstElementChild;
  const scheme = pane ? getComputedStyle(pane).colorScheme : "";
  return scheme === "dark" || (scheme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
}

/** Says something above the pane until it is dismissed or something else is said. Screen readers read it out. */
export function notify(text: string): void {
  const notice = document.getElementById("notice")!;
  notice.classList.toggle("dark", isPaneDark());
  notice.replaceChildren(
    element("p", text),
    button(texts.dismiss, () => {
      notice.replaceChildren();
    }),
  );
  notice.scrollIntoView({ block: "nearest" });
}

/** Says in place of the pane why there is none, with a way to try again. */
export function showInstead({ title, text }: { readonly title: string; readonly text: string }): void {
  const shell = document.createElement("main");
  shell.className = "shell";
  shell.append(
    element("h1", title),
    element("p", text),
    button(texts.reload, () => {
      location.reload();
    }),
  );
  document.getElementById("pane")!.replaceChildren(shell);
}
