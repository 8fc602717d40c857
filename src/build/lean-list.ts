/** What this app never asks of a library. */
interface Unasked {
  /** Methods of classes, which no bundler drops by itself. */
  methods?: Record<string, string>;
  /** Methods that are called and need do nothing. */
  silent?: Record<string, string>;
  /**
   * What has one answer here, whatever it may be elsewhere: a value by its name or by what stands in the source, and
   * what it always is. The bundler then leaves out all that hangs on another answer.
   */
  always?: Record<string, string>;
}

/**
 * i18next: load words from a server, format by the device's Intl, guess a language, tell listeners, log, take words from
 * within words; `getRule` gives way to our own plural rules anyway. minisearch: forget or change what it has read, save
 * itself, finish a word. preact-render-to-string: render classes, wait, and what only the rest of preact gives. idb: step
 * through a store. Workbox: fetch pages beforehand, call back plugins that we do not have, answer for routes that fail.
 *
 * What is said here of the words holds for ours: no nesting (`$t(…)`), no formats (`{{n, …}}`), no context.
 */
export const LEAN: Record<string, Unasked> = {
  'i18next/dist/esm/i18next.js': {
    silent: {
      EventEmitter: 'on emit',
      Formatter: 'constructor format',
      I18n: 'hasLoadedNamespace reloadResources setResolvedLanguage',
      PluralResolver: 'getRule',
    },
    methods: {
      EventEmitter: 'off once',
      Formatter: 'init add addCached',
      I18n: 'use hydrate getFixedT setDefaultNamespace loadNamespaces loadLanguages dir cloneInstance toJSON',
      Interpolator: 'nest reset',
      LanguageUtil:
        'clearCache getBestMatchFromCodes deprecateBareCode getFallbackCodes getScriptPartFromCode getLanguagePartFromCode',
      PluralResolver: 'clearCache needsPlural getPluralFormsOfKey getSuffixes',
      ResourceStore:
        'addNamespaces removeNamespaces addResource addResources addResourceBundle removeResourceBundle hasResourceBundle getResourceBundle deprecateDottedLng toJSON',
      Translator: 'hasDefaultValue getUsedParamsDetails',
    },
    always: {
      appendNamespaceToCIMode: 'false',
      baseLogger: '{ init() {}, create() {} }',
      defaultData: '{}',
      deferred: '{ resolve() {} }',
      defaultValue: 'undefined',
      defaultValueSuffix: 'undefined',
      defaultValueSuffixOrdinalFallback: 'undefined',
      fallbackLngKey: '""',
      handleAsObject: 'false',
      handleAsObjectInI18nFormat: 'true',
      hasCacheableFallback: 'true',
      hasDefaultValue: 'false',
      ignoreJSONStructure: 'false',
      isObject: 'false',
      joinArrays: 'undefined',
      keySeparator: 'false',
      looksLikeObjectPathRegExpCache: 'undefined',
      missingInterpolationHandler: 'undefined',
      missingKeyNoValueFallbackToKey: 'false',
      needsContextHandling: 'false',
      noObject: '[]',
      overloadTranslationOptionHandler: 'undefined',
      ordinalPrefix: '""',
      postProcess: 'undefined',
      resType: '""',
      resUsedKey: 'undefined',
      resExactUsedKey: 'undefined',
      returnDetails: 'false',
      seemsNaturalLanguage: 'false',
      storeApi: '[]',
      storeApiChained: '[]',
      updateMissing: 'false',
      usesUncacheableOptionsFallback: 'false',
      wouldCheckForNsInKey: 'false',
      '!key.includes(this.formatSeparator)': 'true',
      '!this.checkedLoadedFor[`${codes[0]}-${ns}`] && this.utils?.hasLoadedNamespace && !this.utils?.hasLoadedNamespace(usedNS)':
        'false',
      "!this.escapeValue && typeof str === 'string' && /\\$t\\([^)]*\\{[^}]*\\{\\{/.test(str)": 'false',
      '!this.escapeValue': 'true',
      '!this.options.resources || this.options.partialBundledLanguages': 'false',
      '!this.services.languageDetector && !this.options.lng': 'false',
      '(this.languages || this.isLanguageChangingTo) && !this.isInitialized': 'false',
      '!this.supportedLngs || !this.supportedLngs.length || this.supportedLngs.includes(code)': 'true',
      'callback && !this.isInitialized && !options.isClone': 'false',
      'escape$1 !== undefined ? escape$1 : escape': 'undefined',
      'fallbackCode === undefined': 'true',
      'handleAsObjectInI18nFormat && isString(joinArrays) && Array.isArray(res)': 'false',
      "isString(code) && (code.includes('-') || code.includes('_'))": 'false',
      "lng.includes('.')": 'false',
      "lng?.toLowerCase() === 'cimode'": 'false',
      'loggerOwner && loggerOwner !== this && loggerOwner.modules.logger !== this.modules.logger': 'false',
      'nestBef < nestAft': 'false',
      "nestingPrefix ? regexEscape(nestingPrefix) : nestingPrefixEscaped || regexEscape('$t(')": '""',
      "nestingSuffix ? regexEscape(nestingSuffix) : nestingSuffixEscaped || regexEscape(')')": '""',
      "nestingOptionsSeparator || ','": '""',
      "typeof this.options.overloadTranslationOptionHandler !== 'function'": 'false',
      'new Connector(createClassOnDemand(this.modules.backend), s.resourceStore, s, this.options)':
        'new EventEmitter()',
      'opt.interpolation': 'undefined',
      'opt.nest !== false': 'false',
      'opt.ordinal': 'false',
      'opt.replace && !isString(opt.replace)': 'false',
      'opt?.interpolation?.skipOnVariables !== undefined': 'false',
      'options.defaultNS == null && options.ns': 'false',
      'options.ordinal': 'false',
      'options?.interpolation?.skipOnVariables !== undefined': 'false',
      "options.supportedLngs && !options.supportedLngs.includes('cimode')": 'false',
      'path == null && ignoreJSONStructure && isString(key)': 'false',
      'prefixEscaped || suffixEscaped || nestingPrefixEscaped || nestingSuffixEscaped': 'false',
      'res != null && postProcessorNames?.length && opt.applyPostProcessor !== false': 'false',
      'res.match(this.interpolator.nestingRegexp)': 'null',
      "result == null && !ns && !key && lng.includes('.')": 'false',
      'this.getFallbackCodes((fallbackCode === false ? [] : fallbackCode) || this.options.fallbackLng || [], code)':
        '[]',
      'this.i18nFormat?.addLookupKeys': 'false',
      'this.i18nFormat?.getResource': 'false',
      'this.i18nFormat?.parse': 'false',
      'this.isInitialized && !this.initializedStoreOnce': 'false',
      'this.logger.debug': 'false',
      'this.modules.formatter': 'undefined',
      'this.modules.i18nFormat': 'undefined',
      'this.modules.languageDetector': 'undefined',
      'this.modules.logger': 'undefined',
      'this.options.fallbackLng && !this.services.languageDetector && !this.options.lng': 'false',
      'this.options.fallbackNS': 'undefined',
      'this.options.interpolation.defaultVariables': 'undefined',
      'this.options.isClone': 'false',
      'this.options.keySeparator === undefined': 'false',
      "this.options.load === 'languageOnly' || this.options.nonExplicitSupportedLngs": 'false',
      'this.options.lowerCaseLng': 'false',
      'this.options.resources || !this.options.initAsync': 'true',
      'this.pendingWarnings?.forEach(msg => this.logger.warn(msg))': 'undefined',
      'this.services.languageDetector': 'undefined',
      'this.services.languageDetector?.cacheUserLanguage?.(l)': 'undefined',
      "typeof keys === 'function'": 'false',
      "typeof k === 'function'": 'false',
      "typeof language === 'function'": 'false',
      "typeof opt !== 'object' && this.options.overloadTranslationOptionHandler": 'false',
      "typeof options === 'function'": 'false',
      'usedKey && res === key && this.options.appendNamespaceToMissingKey': 'false',
      'usedKey || usedDefault || updateMissing': 'false',
      '(usedKey || usedDefault) && this.options.parseMissingKeyHandler': 'false',
    },
  },
  'minisearch/dist/es/index.js': {
    methods: {
      MiniSearch:
        'addAllAsync remove removeAll discard maybeAutoVacuum discardAll replace vacuum conditionalVacuum performVacuuming vacuumConditionsMet has getStoredFields autoSuggest loadJSON loadJSONAsync getDefault loadJS loadJSAsync instantiateMiniSearch executeWildcardQuery toJSON removeTerm warnDocumentChanged removeFieldLength',
      SearchableMap: 'clear delete forEach has keys values from fromObject',
    },
  },
  'preact-render-to-string/src/index.js': {
    always: {
      isClassComponent: 'false',
      "'UNSTABLE_comment' in props": 'false',
      "'tpl' in props": 'false',
      '!asyncMode': 'true',
      '!asyncMode && renderer && renderer.onError': 'false',
      'HTML_LOWER_CASE.test(name)': 'false',
      'NAMESPACE_REPLACE_REGEX.test(name)': 'false',
      'SVG_CAMEL_CASE.test(name)': 'false',
      "asyncMode && error && typeof error.then == 'function'": 'false',
      'captureHooks()': 'undefined',
      'component.getChildContext != null': 'false',
      'contextType != null': 'false',
      'hooks.afterDiff': 'undefined',
      'hooks.beforeDiff': 'undefined',
      'hooks.commitHook': 'undefined',
      'hooks.renderHook': 'undefined',
      'hooks.rootHook': 'undefined',
      'hooks.unmountHook': 'undefined',
      'isArray(html)': 'false',
      'isArray(rendered)': 'false',
      'isSignal(v)': 'false',
      "typeof childRender == 'string'": 'true',
      "typeof html != 'string'": 'false',
      "typeof v === 'object'": 'false',
      'vnode._suspended': 'false',
    },
  },
  'idb/build/index.js': {
    always: { 'getCursorAdvanceMethods().includes(func)': 'false', 'isIteratorProp(target, prop)': 'false' },
  },
  'workbox-precaching/PrecacheController.js': {
    methods: { PrecacheController: 'getCachedURLs createHandlerBoundToURL' },
    always: {
      installReportPlugin: '{}',
      "typeof entry !== 'string' && entry.revision": 'entry.revision',
      "typeof entry === 'string'": 'false',
      'entry && entry.revision === undefined': 'false',
      'this._cacheKeysToIntegrities.has(cacheKey) &&\n                    this._cacheKeysToIntegrities.get(cacheKey) !== entry.integrity':
        'false',
      'this._urlsToCacheKeys.has(url) &&\n                this._urlsToCacheKeys.get(url) !== cacheKey':
        'false',
      'urlsToWarnAbout.length > 0': 'false',
    },
  },
  'workbox-precaching/utils/createCacheKey.js': {
    always: { '!entry': 'false', '!url': 'false', "typeof entry === 'string'": 'false' },
  },
  'workbox-precaching/utils/generateURLVariations.js': {
    always: { "directoryIndex && urlWithoutIgnoredParams.pathname.endsWith('/')": 'false' },
  },
  'workbox-routing/Router.js': {
    silent: { Router: 'addCacheListener' },
    methods: { Router: 'setDefaultHandler setCatchHandler unregisterRoute' },
    always: {
      '!handler && this._defaultHandlerMap.has(method)': 'false',
      'responsePromise instanceof Promise &&\n            (this._catchHandler || catchHandler)': 'false',
    },
  },
  'workbox-routing/registerRoute.js': {
    always: { 'capture instanceof RegExp': 'false', 'capture instanceof Route': 'true' },
  },
  'workbox-strategies/Strategy.js': {
    always: {
      "handler.iterateCallbacks('handlerDidError')": '[]',
      "handler.iterateCallbacks('handlerWillRespond')": '[]',
      "handler.runCallbacks('handlerWillStart', { event, request })": 'undefined',
      'handler.doneWaiting()': 'undefined',
      'options instanceof FetchEvent': 'false',
      "typeof options.request === 'string'": 'false',
    },
  },
  'workbox-strategies/StrategyHandler.js': {
    methods: { StrategyHandler: 'doneWaiting fetchAndCachePut hasCallback waitUntil' },
    always: {
      hasCacheUpdateCallback: 'false',
      originalRequest: 'null',
      '!response': 'false',
      "error.name === 'QuotaExceededError'": 'false',
      "request.mode === 'navigate' &&\n            event instanceof FetchEvent &&\n            event.preloadResponse":
        'false',
      "this.iterateCallbacks('cacheDidUpdate')": '[]',
      "this.iterateCallbacks('cachedResponseWillBeUsed')": '[]',
      "this.iterateCallbacks('fetchDidSucceed')": '[]',
      "this.iterateCallbacks('requestWillFetch')": '[]',
    },
  },
};
