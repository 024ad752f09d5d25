import { model, type Engine, type Models } from "../handler";

/** Classes of the services beside the workbook, by the names they are made under. */
export const services: Readonly<Record<string, string>> = {
  "Microsoft.InternalService.AddinInternalService": "AddinInternalService",
  "Microsoft.ExcelServices.CustomFunctions": "CustomFunctions",
  "Microsoft.AppRuntime.AppRuntimeService": "AppRuntimeService",
  "Microsoft.AppRuntime.AppRuntimePersistenceService": "AppRuntimePersistenceService",
  "Microsoft.DynamicRibbon.DynamicRibbon": "DynamicRibbon",
};

export const serviceModels: Models = {
  AddinInternalService: model<Engine>({ call: { NotifyActionHandlerReady: () => undefined } }),
  CustomFunctions: model<Engine>({
    call: {
      _SetOsfControlContainerReadyForCustomFunctions: (x) => x.onFunctionsReady(),
      SetInvocationArrayResults: (x, [results]) => x.onFunctionResults(results as readonly unknown[]),
    },
  }),
  AppRuntimeService: model<Engine>({
    call: {
      GetAppRuntimeState: ({ runtime }) => runtime.state,
      SetAppRuntimeState: ({ runtime }, [state]) => void (runtime.state = String(state)),
    },
  }),
  AppRuntimePersistenceService: model<Engine>({
    call: {
      GetAppRuntimeStartState: ({ runtime }) => runtime.startState,
      SetAppRuntimeStartState: ({ runtime }, [state]) => void (runtime.startState = String(state)),
    },
  }),
  DynamicRibbon: model<Engine>({
    call: {
      ExecuteRequestUpdate: ({ runtime }, [update]) => void runtime.ribbonUpdates.push(String(update)),
    },
  }),
};
