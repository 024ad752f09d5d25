/** What is mended in the grid's own code while the workbench is built, by package of @univerjs. */
const PATCHES = {
  "sheets-formula": [
    {
      // The calculation starts when the command has ended, not 100 ms later. Then it and the drawing that follows are
      // over before the pane's answer comes, which would otherwise wait for them.
      code: /(?<=this\._waitingCommandQueue = \[\];\s*\}, )100(?=\);)/,
      becomes: "0",
    },
  ],
  "sheets-formula-ui": [
    {
      // A formula is coloured as it was when it was last drawn; what was typed since would be taken out again. It is
      // coloured anew after the next drawing.
      code: /(if \(!str\.startsWith\(_leadingCharacter\)\) return \[\];)/,
      becomes:
        "$1 if (!isNeedResetSelection && sequenceNodes?.length && _leadingCharacter + sequenceNodes.map((each) => each.token ?? each).join('') !== str) return [];",
    },
    {
      // Names that are suggested for a function are those for what is typed now: Enter after =SUM(A1) must not take
      // what was suggested for =SU.
      code: /editor\.input\$\.pipe\(debounceTime\(300\)\)(\.subscribe\(\(\) => \{\s*const selections)/,
      becomes: "editor.input$.pipe(map(() => { indexRef.current = -1; }), debounceTime(50))$1",
    },
    {
      // Until there are names for it, keys are no choice among them.
      code: /preconditions: \(\) => true,(\s*priority: 1e3,)/,
      becomes: 'preconditions: () => handlerFormulaReplace("") !== undefined,$1',
    },
    {
      // The cursor goes behind a name that was taken at once, not 30 ms later, when more may have been typed.
      code: /setTimeout\(\(\) => \{\s*editor[^;]*\.setSelectionRanges\(\[\{\s*startOffset: range\.startOffset - offset,\s*endOffset: range\.endOffset - offset\s*\}\]\);\s*\}, 30\);([^;]*focus\(\);\s*)highlight\(`=\$\{res\.text\}`\);/,
      becomes:
        "$1const at = editor.getSelectionRanges()[0].startOffset - res.offset; highlight(`=${res.text}`, true, false, [{ startOffset: at, endOffset: at, collapsed: true }]);",
    },
  ],
  ui: [
    {
      // The button beside the progress of a long calculation has a cross and no name.
      code: /onClick: onTerminate,/,
      becomes: '"aria-label": "Stop calculating", onClick: onTerminate,',
    },
    {
      // The progress goes when its bar has grown to the end, which it never does where it is not shown.
      code: /(progressBarInner\.addEventListener\("transitionend", handleTransitionEnd\);\s*)return \(\) => \{/,
      becomes: "$1const late = setTimeout(handleTransitionEnd, 1000); return () => { clearTimeout(late);",
    },
  ],
};

/**
 * A webpack loader for the grid's code.
 * @throws Error where the code is another than a patch was made for
 */
module.exports = function (source) {
  const [, name] = /@univerjs[\\/]([\w-]+)[\\/]/.exec(this.resourcePath);
  return PATCHES[name].reduce((patched, { code, becomes }) => {
    if (!code.test(patched)) throw new Error(`scripts/gridPatches.cjs: the code of ${name} has changed.`);
    return patched.replace(code, becomes);
  }, source);
};

/** The files that are patched. */
module.exports.PATCHED = Object.keys(PATCHES).map(
  (name) => new RegExp(`@univerjs[\\\\/]${name}[\\\\/]lib[\\\\/]es[\\\\/]index\\.js$`),
);
