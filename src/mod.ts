/**
 * The one public door of `livsbana`. Everything a notebook may use is named here, folder by folder.
 * @module
 */

// account
export { type AccountLine, type Accounts, accountsOf } from "./account/accounts.ts";
export * from "./account/annual-accounts.ts";
export * from "./account/annual-result.ts";
export * from "./account/break-even.ts";
export * from "./account/bridge-loan.ts";
export { cashableOf, changeBetween, changeWorld } from "./account/change.ts";
export { type ChangeEstimate, changeEstimates } from "./account/change-error.ts";
export { type CommitteeBurden, committeeBurdens } from "./account/committee-burden.ts";
export * from "./account/contract.ts";
export { defineInvestment } from "./account/define-investment.ts";
export * from "./account/eligibility.ts";
export * from "./account/equivalents.ts";
export { exampleOccurrences, examplePrices } from "./account/example-accounts.ts";
export { exampleFund } from "./account/example-fund.ts";
export { exampleInvestment } from "./account/example-investment.ts";
export * from "./account/exclusion-price.ts";
export { type ExtractYears, occurrencesOfExtract } from "./account/extract-occurrences.ts";
export { foundingCases } from "./account/founding-cases.ts";
export type { Fund, FundInvestment, FundLine, WrittenFund } from "./account/fund.ts";
export { defineFund } from "./account/fund.ts";
export * from "./account/fund-path.ts";
export * from "./account/fund-sums.ts";
export * from "./account/history.ts";
export { type HumanGain, humanGain } from "./account/human-gain.ts";
export { type Iceberg, iceberg } from "./account/iceberg.ts";
export type { Investment, WrittenInvestment } from "./account/investment.ts";
export { expectedGainByYear, type Horizon, programmeCost, worthOfSuccess } from "./account/investment-flows.ts";
export {
  type FinancialRow,
  financialFlows,
  type RealEconomy,
  realEconomy,
  resultOver,
  transferSums,
} from "./account/ledgers.ts";
export type { Occurrence, Occurrences } from "./account/occurrence.ts";
export { bandProbabilities, type OddsYear, oddsOfBreakingEven } from "./account/odds.ts";
export * from "./account/one-in-n.ts";
export * from "./account/outsider-tax.ts";
export * from "./account/personal-balance.ts";
export * from "./account/plan-outcome.ts";
export * from "./account/repayment-rules.ts";
export {
  type AccumulatedYear,
  accumulated,
  ifSucceed,
  publishedHorizons,
  type Return,
  returns,
} from "./account/returns.ts";
export { occurrencesOfRuns } from "./account/run-occurrences.ts";
export * from "./account/scenario-ladder.ts";
export type { Schedule } from "./account/schedule.ts";
export { occurrencesOfServices, quantitiesOfDays, type ServiceQuantity } from "./account/service-occurrences.ts";
export * from "./account/social-return.ts";
export { belongs, publicActors, type View } from "./account/view.ts";
export { accountsShown, whoPaysShown } from "./account/views/accounts-tables.ts";
export { accountsWorkbook } from "./account/views/accounts-workbook.ts";
export { viewName } from "./account/views/actor-label.ts";
export { annualAccountsShown } from "./account/views/annual-accounts-table.ts";
export { breakEvenFigure } from "./account/views/break-even-figure.ts";
export { actorWaterfall, actorYearsFigure } from "./account/views/change-figures.ts";
export { fundFigure, repaymentFigure } from "./account/views/fund-figures.ts";
export { balanceShown, fundShown, planOutcomeShown } from "./account/views/fund-tables.ts";
export { fundWorkbook } from "./account/views/fund-workbook.ts";
export { icebergFigure } from "./account/views/iceberg-figure.ts";
export { investmentWorkbook } from "./account/views/investment-workbook.ts";
export { lifeFigure } from "./account/views/life-figure.ts";
export { oddsFigure, paybackFigure } from "./account/views/odds-figure.ts";
export { oneEyedFigure } from "./account/views/one-eyed-figure.ts";
export { breakEvenShown, ladderShown, returnsShown } from "./account/views/return-tables.ts";
export { seatsFigure } from "./account/views/seats-figure.ts";
export * from "./account/welfare-ratios.ts";
export { type PartInChange, type WhoPaysWhoGains, whoPaysWhoGains } from "./account/who-pays.ts";
export { type Over, worthOf } from "./account/worth.ts";
// evaluate
export type { Acceleration } from "./evaluate/acceleration.ts";
export {
  type AggregateComparison,
  type AggregateOptions,
  aggregateComparison,
  type EligibilityMarker,
} from "./evaluate/aggregate-comparison.ts";
export {
  type Aggregation,
  type AveragedEffect,
  type AveragedEffects,
  averageEffects,
} from "./evaluate/aggregate-effects.ts";
export { differenceWaterfall, spreadFigure } from "./evaluate/aggregate-figures.ts";
export { costComparisonTable, spreadTable } from "./evaluate/aggregate-table.ts";
export * from "./evaluate/ancova.ts";
export { type Attainability, attainableBases, attainableMean, attainablePercentage } from "./evaluate/attainability.ts";
export * from "./evaluate/bootstrap-difference.ts";
export { type BootstrapReplicates, bootstrapReplicates, type ReplicateRange } from "./evaluate/bootstrap-replicates.ts";
export * from "./evaluate/boschloo-test.ts";
export { type CareYears, careYears, type DayPrice } from "./evaluate/care-years.ts";
export * from "./evaluate/censored-costs.ts";
export * from "./evaluate/censored-difference.ts";
export * from "./evaluate/chance-of-saving.ts";
export { compareProportions, type ProportionComparison } from "./evaluate/compare-proportions.ts";
export { conclusion, type Estimated } from "./evaluate/conclusion.ts";
export type { Confidence, ConfidenceLimits, Estimate } from "./evaluate/confidence-interval.ts";
export { type CostDifference, type CostDifferences, costDifferences } from "./evaluate/cost-differences.ts";
export { type CostPerOutcome, costPerOutcome } from "./evaluate/cost-per-outcome.ts";
export { type CostShape, costShapes, drawGroups } from "./evaluate/cost-shapes.ts";
export {
  type ByGroup,
  type CostTable,
  costSums,
  costTable,
  exampleCostTable,
  type Group,
  type PrintedFigures,
  type ServiceCost,
  serviceCost,
  type WrittenCostTable,
} from "./evaluate/cost-table.ts";
export type { Covariates } from "./evaluate/covariates.ts";
export {
  type Coverage,
  type CoverageOptions,
  measureCoverage,
  type Rejections,
  type StudyOutcomes,
} from "./evaluate/coverage.ts";
export type { Caliper, PairLimits } from "./evaluate/design/allowed-pairs.ts";
export {
  type ArmFigures,
  type BalanceOptions,
  type BalanceRow,
  type BalanceTable,
  balance,
  chanceSpread,
  type Denominator,
  denominators,
} from "./evaluate/design/balance.ts";
export { type Baseline, type BaselineChoice, baseline } from "./evaluate/design/baseline.ts";
export type { Design, Estimand } from "./evaluate/design/design.ts";
export { entropyBalancing } from "./evaluate/design/entropy-balancing.ts";
export { estimandSentence, type WrittenEstimand } from "./evaluate/design/estimand.ts";
export { exampleBaseline } from "./evaluate/design/example-baseline.ts";
export { type ArmFlow, type FlowStep, type ParticipantFlow, participantFlow } from "./evaluate/design/flow.ts";
export { fullMatching } from "./evaluate/design/full-matching.ts";
export { inverseProbability } from "./evaluate/design/inverse-probability.ts";
export { loveBalances } from "./evaluate/design/love-balances.ts";
export { type NearestOptions, nearestNeighbours, type Turn } from "./evaluate/design/nearest-neighbours.ts";
export { optimalPairs, type PairOptions } from "./evaluate/design/optimal-pairs.ts";
export { outcomesByGroup } from "./evaluate/design/outcomes-by-group.ts";
export { type Overlap, overlap } from "./evaluate/design/overlap.ts";
export { propensityScores } from "./evaluate/design/propensity.ts";
export { type PreYears, type RegressionToMean, regressionToMean } from "./evaluate/design/regression-to-mean.ts";
export { type SideBySide, sideBySide } from "./evaluate/design/side-by-side.ts";
export { type SimulatedSpread, simulatedSpread } from "./evaluate/design/simulated-spread.ts";
export { coarsenedExact, exactMatching, type StratumOptions } from "./evaluate/design/strata.ts";
export { subclassification } from "./evaluate/design/subclassification.ts";
export {
  exampleTrial,
  type TargetTrial,
  type TrialPart,
  type TrialRow,
  targetTrial,
} from "./evaluate/design/target-trial.ts";
export type { ArmWeights, WeightDiagnostics } from "./evaluate/design/weight-diagnostics.ts";
export { type WeightedOptions, weightedDifference } from "./evaluate/design/weighted-difference.ts";
export { analysisColumns, withOutcome } from "./evaluate/design/with-outcome.ts";
export * from "./evaluate/difference-in-differences.ts";
export * from "./evaluate/e-value.ts";
export { type EqualSizeDifference, equalSizeDifference } from "./evaluate/equal-size-difference.ts";
export { type ExactRule, type ExactTwoByTwo, exactTwoByTwo } from "./evaluate/exact-two-by-two.ts";
export * from "./evaluate/extrapolation.ts";
export * from "./evaluate/extrapolation-plan.ts";
export { exampleFollowed, type FollowedPerson, type TimedCost } from "./evaluate/followed-person.ts";
export { type FundingTimeline, fundingTimeline, type TimelineYear } from "./evaluate/funding-timeline.ts";
export * from "./evaluate/gamma-difference.ts";
export {
  type Controls,
  examplePanel,
  type GroupTimeEffect,
  type GroupTimeEffects,
  type GroupTimeOptions,
  groupTimeEffects,
} from "./evaluate/group-time-effects.ts";
export { type ImpliedSize, impliedSize, type SizeTried } from "./evaluate/implied-size.ts";
export { type JointDifference, jointDifferences } from "./evaluate/joint-differences.ts";
export * from "./evaluate/leave-one-out.ts";
export * from "./evaluate/mean-difference.ts";
export type { ModelledDifference, ModelOptions } from "./evaluate/modelled-difference.ts";
export type { Panel, PanelPerson } from "./evaluate/panel.ts";
export type { AssignmentCounts } from "./evaluate/permutation-counts.ts";
export * from "./evaluate/permutation-test.ts";
export { type ProgrammeReturn, programmeReturns } from "./evaluate/programme-return.ts";
export { exactShareInterval, exactShareTest } from "./evaluate/proportion-interval.ts";
export { type RankSumTest, type RankTails, rankSumTest } from "./evaluate/rank-sum-test.ts";
export { type CheersRow, cheersItems, cheersList } from "./evaluate/report/cheers.ts";
export { compareGroups, type GroupComparison } from "./evaluate/report/compare-groups.ts";
export type { ComparisonEstimates, OtherWay } from "./evaluate/report/comparison-estimates.ts";
export type {
  ComparisonOptions,
  ComparisonStudy,
  SourceFile,
  Statements,
  StudyOutcome,
} from "./evaluate/report/comparison-study.ts";
export { comparisonDocument } from "./evaluate/report/document/comparison-document.ts";
export type { GroupRange, PersonFigures } from "./evaluate/report/person-figures.ts";
export type { ComparisonSection, SectionPart } from "./evaluate/report/section.ts";
export type { ServiceRow, ServiceRows } from "./evaluate/report/service-rows.ts";
export {
  checkedWording,
  type WordingFacts,
  type WordingFault,
  type WordingRule,
  wordingFaults,
} from "./evaluate/report/wording.ts";
export { comparisonWorkbook } from "./evaluate/report/workbook/comparison-workbook.ts";
export * from "./evaluate/risk-difference.ts";
export { type RobustCoefficient, type RobustErrors, robustCoefficient } from "./evaluate/robust-coefficient.ts";
export * from "./evaluate/robustness-value.ts";
export * from "./evaluate/rosenbaum-bounds.ts";
export * from "./evaluate/sampled-permutation-test.ts";
export {
  type Audience,
  type ForAudience,
  forAudience,
  internalFigures,
  type ReportPart,
} from "./evaluate/secrecy/audience.ts";
export { assumedDominance, type DominanceRule, isDominated } from "./evaluate/secrecy/dominance.ts";
export {
  type ProtectedTable,
  protectTable,
  type SecrecyOptions,
  type SecretTable,
} from "./evaluate/secrecy/protect-table.ts";
export * from "./evaluate/signed-rank-test.ts";
export * from "./evaluate/simulated-design.ts";
export {
  type KnownMeans,
  type ScenarioOptions,
  type SpreadScenario,
  spreadBound,
  spreadScenarios,
  variationForSignificance,
} from "./evaluate/spread-scenarios.ts";
export { type LoadedStudy, loadStudy } from "./evaluate/study-file/load-study.ts";
export { type BothLanguages, beyondSums, pValue, toAskFor } from "./evaluate/table-limits.ts";
export * from "./evaluate/tipping-person.ts";
export { type EventCount, exampleTwoByTwo, type TwoByTwo } from "./evaluate/two-by-two.ts";
export { exampleGroups, type TwoGroups } from "./evaluate/two-groups.ts";
export * from "./evaluate/two-part-difference.ts";
export { detectableEffect, sizePerArm, type TwoSizes, twoSamplePower } from "./evaluate/two-sample-power.ts";
export * from "./evaluate/type-errors.ts";
// model
export { type Cycle, type CycleConvention, type CycleLeaf, cycleConventions } from "./model/cycle.ts";
export { defineIntervention, type Intervention } from "./model/define-intervention.ts";
export { defineModel } from "./model/define-model.ts";
export { type DescribedModel, describeModel } from "./model/describe-model.ts";
export { intervene } from "./model/intervene.ts";
export { lifeTable } from "./model/life-table.ts";
export type { Model } from "./model/model.ts";
export { type NumbersRead, numbersRead } from "./model/numbers-read.ts";
export type { Plan } from "./model/plan.ts";
export { type Population, population, populationOf } from "./model/population.ts";
export {
  oddsFromProbability,
  probabilityFromOdds,
  probabilityFromRate,
  probabilityOver,
  rateFromProbability,
} from "./model/probability.ts";
export { type ShownModel, showModel } from "./model/show-model.ts";
export { stateDiagram } from "./model/state-diagram.ts";
// money
export { type Actor, actorOf, actors, isPayer, type Payer, type ValueKind, valueKinds } from "./money/actor.ts";
export { annuityFactor, discountFactor, presentValue } from "./money/annuity.ts";
export { definePrice, type WrittenPrice } from "./money/define-price.ts";
export { asPublished, type Convention, conventions, type Discounting } from "./money/discounting.ts";
export { exactAnnuityFactor, exactDiscountFactor, exactPresentValue } from "./money/exact-annuity.ts";
export { examplePrice } from "./money/example-price.ts";
export type { Grade, Per, Price, Priced, PriceList } from "./money/price.ts";
export { priceInState } from "./money/price-in-state.ts";
export { indexFromChanges, indexFromRows } from "./money/price-index-rows.ts";
export { indexFromWorkbook } from "./money/price-index-workbook.ts";
export { priceColumns, priceListOf } from "./money/price-list.ts";
export { inPriceYear, type PriceIndex, type PriceYears, priceFactor } from "./money/price-year.ts";
export { pricedFrom, pricedWords } from "./money/priced.ts";
export { type PriceIndices, pricesInYear } from "./money/prices-in-year.ts";
export { nominal, oneBasis, type PriceBasis, type Rate, real, realFrom } from "./money/rate.ts";
export { type RoundingRule, type RoundingStep, roundAmount, roundToStep } from "./money/rounding.ts";
export { inUnit, isMoneyUnit, kronor, type MoneyUnit } from "./money/units.ts";
export { type WorkTerms, workPrices } from "./money/work-prices.ts";
// numeric
export { betaDistribution } from "./numeric/beta-distribution.ts";
export { binomialDistribution } from "./numeric/binomial-distribution.ts";
export { decimalMoments, type Moments } from "./numeric/decimal-moments.ts";
export type { ContinuousDistribution, DiscreteDistribution } from "./numeric/distribution.ts";
export type { Elementary } from "./numeric/elementary.ts";
export { fDistribution } from "./numeric/f-distribution.ts";
export type { FamilyName, LinkName } from "./numeric/family.ts";
export { findRoot, type RootSearch } from "./numeric/find-root.ts";
export { chiSquareDistribution, gammaDistribution } from "./numeric/gamma-distribution.ts";
export {
  type GeneralizedLinearFit,
  type GeneralizedLinearOptions,
  generalizedLinearModel,
} from "./numeric/generalized-linear-model.ts";
export { hypergeometricDistribution, type Urn } from "./numeric/hypergeometric-distribution.ts";
export { type Fraction, incompleteBeta } from "./numeric/incomplete-beta.ts";
export { incompleteGamma } from "./numeric/incomplete-gamma.ts";
export { type LeastSquaresFit, leastSquares, polynomialLeastSquares } from "./numeric/least-squares.ts";
export { logGamma } from "./numeric/log-gamma.ts";
export { autocorrelation, exactSum, mean, standardDeviation } from "./numeric/moments.ts";
export { noncentralTDistribution } from "./numeric/noncentral-t-distribution.ts";
export { normalDistribution } from "./numeric/normal-distribution.ts";
export { exp, expm1, power } from "./numeric/portable-exp.ts";
export { log, log1p } from "./numeric/portable-log.ts";
export { rankSumDistribution } from "./numeric/rank-sum-distribution.ts";
export { signedRankDistribution } from "./numeric/signed-rank-distribution.ts";
export { studentTDistribution } from "./numeric/student-t-distribution.ts";
export type { Tails } from "./numeric/tails.ts";
// problem
export { isProblem, problem } from "./problem.ts";
// projection
export { type CareerChangeOptions, type CareerValues, careerChange, careerWorlds } from "./projection/career-change.ts";
export { careerPrices, priceFactors, projectionPriceYear, restsOn } from "./projection/career-prices.ts";
export { type CareerStart, type Careers, careerPeople } from "./projection/careers.ts";
export { type CareerLine, careerLines, successByYear } from "./projection/carried.ts";
export { exampleBank } from "./projection/example-bank.ts";
export { type Fading, faded, fadings } from "./projection/fading.ts";
export { type FiveYearReading, fiveYearReadings, fiveYearSaving } from "./projection/five-year-readings.ts";
export { type BankInvestment, parseInvestment } from "./projection/investment-file.ts";
export { type OddWords, oddConcepts, oddDescription } from "./projection/odd.ts";
export {
  annuityOf,
  type Projection,
  type ProjectionOptions,
  projectInvestment,
  projectionParameters,
  projectionPaths,
} from "./projection/project.ts";
export { type ProjectionView, projectionViews } from "./projection/projection-views.ts";
export { skolfamBeliefs, skolfamCareers, skolfamParameters } from "./projection/skolfam.ts";
export {
  constantAnnuity,
  riskReduction,
  type SkolfamChild,
  type SkolfamScenario,
  type SkolfamValues,
  skolfamChild,
} from "./projection/skolfam-child.ts";
export {
  type PathScenario,
  type SkolfamDraws,
  skolfamDraws,
  skolfamPaths,
} from "./projection/skolfam-draws.ts";
// published
export { type ReproducedDocument, type ReproducedFact, type Reproduction, reproduce } from "./published/reproduce.ts";
export { skolfam2Comparison, skolfam2Funding, skolfam2Table } from "./published/skolfam2.ts";
export { skolfam2Summary } from "./published/skolfam2-summary.ts";
export { type SyntheticShape, syntheticShapes } from "./published/synthetic-children.ts";
export { type SyntheticExtract, syntheticExtract, syntheticPersonColumns } from "./published/synthetic-extract.ts";
export { syntheticStudy } from "./published/synthetic-study.ts";
export {
  type SyntheticTrainees,
  syntheticTrainees,
  traineeHouseholdColumns,
  traineePersonColumns,
} from "./published/synthetic-trainees.ts";
// random
export {
  beta,
  fixed,
  gamma,
  type Interval,
  logNormal,
  normal,
  triangular,
  uniform,
} from "./random/parameter/declare.ts";
export { type Belief, isUncertain, type Origin, type UncertainNumber } from "./random/parameter/leaf.ts";
export { dirichletShares, drawParameters, meanOf, quantileOf } from "./random/parameter/quantile.ts";
export { generator, type Key, keyOf } from "./random/seed.ts";
export { cumulativeHazard, hazardAt, timeAfter } from "./random/sojourn/evaluate.ts";
export type { Sojourn, SojournKind } from "./random/sojourn/leaf.ts";
export { type PackedSojourn, packSojourn } from "./random/sojourn/pack-sojourn.ts";
export { uniformAt } from "./random/uniform-at.ts";
// register
export { exampleExtract } from "./register/example-extract.ts";
export { examplePricing } from "./register/example-pricing.ts";
export { endings, personColumns, serviceColumns } from "./register/extract-columns.ts";
export type { Acceptable, Finding, FindingKind } from "./register/finding.ts";
export { followUpCounts } from "./register/follow-up-counts.ts";
export { makeKeyFile, readKeyFile } from "./register/key-file.ts";
export { type PersonCosts, personCosts } from "./register/person-costs.ts";
export { type FoundNumber, personalNumbersIn } from "./register/personal-number.ts";
export { legalBases, type PlacementForm, placementColumns, placementForms } from "./register/placement-columns.ts";
export { type PseudonymKey, pseudonymKey, pseudonymOf } from "./register/pseudonym-key.ts";
export { type Pseudonymised, type Pseudonyms, pseudonymise } from "./register/pseudonymise.ts";
export { parseRegister, type RegisterOptions } from "./register/read-register.ts";
export { readRegister } from "./register/read-register-file.ts";
export { type RegisterExtract, registerExtract, type WrittenExtract } from "./register/register-extract.ts";
export { costColumns, type Pricing, type ServiceCosts, serviceCosts } from "./register/service-costs.ts";
export { stateDistribution } from "./register/state-distribution.ts";
export { daysByYear, type ServiceDays, stayColumns } from "./register/stays.ts";
export { type Trajectories, trajectories } from "./register/trajectories.ts";
export { placementDays, placementMoves, placementTransitions } from "./register/trajectory-counts.ts";
export type { Perspective } from "./register/unit-prices.ts";
// show
export { type ActorYears, actorYears } from "./show/actor-years.ts";
export { actorColours, colours, contrast } from "./show/colour.ts";
export { type Displayable, display as displaySymbol, type MimeBundle, shown } from "./show/display.ts";
export type { Figure, FigureWords } from "./show/figure.ts";
export { type FundBalance, fundBalance } from "./show/fund-balance.ts";
export { type BarGroup, type GroupedBars, groupedBars } from "./show/grouped-bars.ts";
export { type IconArray, type IconGroup, iconArray } from "./show/icon-array.ts";
export { inLanguage } from "./show/in-language.ts";
export { formatInterval } from "./show/interval.ts";
export { type BandedLine, type LineBands, lineBands } from "./show/line-bands.ts";
export { type Balance, type LovePlot, lovePlot } from "./show/love-plot.ts";
export { formatNumber, formatSignificant, type Numberlike, typed } from "./show/number.ts";
export { type Occupancy, type OccupancyPanel, occupancy } from "./show/occupancy.ts";
export { pageStyle } from "./show/page-style.ts";
export {
  type Block,
  type CellContent,
  type PresentedTable,
  presentTable,
  type RowContent,
  type ShownColumn,
  type TableContent,
} from "./show/present-table.ts";
export { progress, type Task, type TaskOptions, task } from "./show/progress.ts";
export { type Prose, prose } from "./show/prose.ts";
export type { Provenance } from "./show/provenance.ts";
export { type Scenario, type ScenarioStrip, scenarioStrip } from "./show/scenario-strip.ts";
export { type Share, type ShareDots, shareDots } from "./show/share-dots.ts";
export { showTable, type TableView } from "./show/show-table.ts";
export { type StripGroup, type StripPlot, stripPlot } from "./show/strip-plot.ts";
export { type Scheme, template } from "./show/theme.ts";
export { formatAge, formatSpan, formatYears } from "./show/time.ts";
export { type Period, type Timeline, timeline } from "./show/timeline.ts";
export { type Tornado, type TornadoBar, tornado } from "./show/tornado.ts";
export { type Stay, type TwofoldProcess, type TwoLives, twoLives } from "./show/two-lives.ts";
export { formatKronor, formatPercent, formatPercentagePoints, type Unit } from "./show/unit.ts";
export { type Waterfall, type WaterfallPart, waterfall } from "./show/waterfall.ts";
export { type InLanguage, type Label, type Language, say } from "./show/words.ts";
// simulate
export { combine } from "./simulate/combine.ts";
export { type CohortTrace, cohortTrace } from "./simulate/cycles/cohort-trace.ts";
export { edgeWeights } from "./simulate/cycles/counting.ts";
export { type Cohort, stochasticCohort } from "./simulate/cycles/stochastic-cohort.ts";
export { type Differences, quantileOfDifferences } from "./simulate/differences.ts";
export { type Effect, effect } from "./simulate/effect.ts";
export { type Expectation, type ExpectationOptions, expectation } from "./simulate/exact/expectation.ts";
export { type Explained, type ExplainedLife, type Explanation, explain } from "./simulate/explain.ts";
export { histories } from "./simulate/history.ts";
export type { Life } from "./simulate/life.ts";
export type { Outcome } from "./simulate/outcome.ts";
export { priceEffect, priceRun } from "./simulate/price-run.ts";
export type { Prices } from "./simulate/prices.ts";
export type { Run } from "./simulate/run.ts";
export { loadRun, type Manifest, saveRun } from "./simulate/save-run.ts";
export { type SimulateOptions, simulate } from "./simulate/simulate.ts";
export { effectOnThreads, simulateOnThreads } from "./simulate/simulate-on-threads.ts";
export type { ThreadOptions } from "./simulate/threads.ts";
export { type Yearly, yearly } from "./simulate/yearly.ts";
export { yearsIn } from "./simulate/years-in.ts";
export { calibrated } from "./sweden/calibrated.ts";
// sweden
export { type CareExcess, careRatios } from "./sweden/care-ratios.ts";
export { combineRisks } from "./sweden/combine-risks.ts";
export { type FitRow, fitRows, showFit } from "./sweden/fit-report.ts";
export { showIdentified } from "./sweden/identified.ts";
export { swedishLifeTable } from "./sweden/life.ts";
export { adults, fosterChildren, type Swedes, type SwedishRecipe, youth } from "./sweden/populations.ts";
export { calibratedCorrelations, calibratedNumbers } from "./sweden/posterior.ts";
export { reconvictionHazards } from "./sweden/reconviction.ts";
export { type SwedishIntervention, schoolProgramme } from "./sweden/school-programme.ts";
export { sweden } from "./sweden/sweden.ts";
// table
export { type ArrowPackage, type ArrowTable, fromArrow, toArrow } from "./table/arrow.ts";
export { dateOf, dayOf } from "./table/calendar.ts";
export {
  type Cell,
  type Column,
  type ColumnKind,
  type ColumnName,
  type Columns,
  date,
  flag,
  type IsoDate,
  integer,
  type NumberName,
  number,
  oneOf,
  optional,
  type Row,
  text,
} from "./table/column.ts";
export { type Joined, renameColumns, selectColumns, withColumns } from "./table/columns.ts";
export { confidential, release } from "./table/confidential.ts";
export type { CsvOptions, Delimiter } from "./table/csv-dialect.ts";
export { type CsvFileOptions, readCsv, readCsvBlocks, writeCsv } from "./table/csv-file.ts";
export {
  type DanfoFrame,
  type DanfoOptions,
  type DanfoPackage,
  fromDanfo,
  type HandedOver,
  toDanfo,
} from "./table/danfo.ts";
export { describeColumns } from "./table/describe-columns.ts";
export { type DuckDBAppender, type DuckDBConnection, fromDuckDB, toDuckDB } from "./table/duckdb.ts";
export { type CsvWriting, formatCsv } from "./table/format-csv.ts";
export { formatXlsx } from "./table/format-xlsx.ts";
export { fromColumns, fromRows, type TableOptions } from "./table/from-rows.ts";
export { type AllOptional, joinTables, type Matching } from "./table/join-tables.ts";
export { type BlockOptions, csvBlocks, parseCsv } from "./table/parse-csv.ts";
export { parseXlsx, type XlsxOptions } from "./table/parse-xlsx.ts";
export { filterRows, type SortKey, sortRows, stackTables } from "./table/rows.ts";
export { saveWhole } from "./table/save.ts";
export { type Summary, splitRows, summarise } from "./table/summarise.ts";
export type { AnyTable, Cells, Table } from "./table/table.ts";
export { type FormulaRow, type Worksheet, type WorksheetWriting, worksheet } from "./table/worksheet.ts";
export { readXlsx, writeXlsx } from "./table/xlsx-file.ts";
// uncertainty
export { type Acceptability, acceptability } from "./uncertainty/acceptability.ts";
export { centralValues, type ParameterValues } from "./uncertainty/beliefs.ts";
export { type Calibration, type CalibrationProblem, calibrate, type Target } from "./uncertainty/calibrate.ts";
export { type Convergence, convergence, type RunningEstimate, runningEstimates } from "./uncertainty/convergence.ts";
export { type Correlation, correlationTriangle } from "./uncertainty/correlation.ts";
export { type DrawsDescribed, describeDraws, type ShareOfDraws, shareOfDraws } from "./uncertainty/describe-draws.ts";
export { type DrawDesign, designUniforms } from "./uncertainty/design.ts";
export { type DrawOptions, type Draws, drawAt, drawColumns } from "./uncertainty/draw-columns.ts";
export { type IncrementalRow, incremental } from "./uncertainty/incremental.ts";
export {
  type NestedInformation,
  type NestedOptions,
  nestedPartialInformation,
} from "./uncertainty/nested-information.ts";
export { type CostEffect, type NetBenefits, netBenefits, type Strategies } from "./uncertainty/net-benefit.ts";
export { type NetsOptions, netsByYear } from "./uncertainty/nets-by-year.ts";
export { normalInformation, preposteriorDeviation } from "./uncertainty/normal-information.ts";
export { type OneWay, type OneWayOptions, type OneWayRow, oneWay } from "./uncertainty/one-way.ts";
export { type LivedDraw, type Orders, orders } from "./uncertainty/orders.ts";
export { type PartialInformation, partialInformation } from "./uncertainty/partial-information.ts";
export { type Fan, fan, type Paths, type PayBack, payBack } from "./uncertainty/paths.ts";
export { type InformationValue, perfectInformation } from "./uncertainty/perfect-information.ts";
export { costEffectivenessPlane, type Plane } from "./uncertainty/plane.ts";
export { type Analysis, type AnalysisOptions, type Outcomes, probabilistic } from "./uncertainty/probabilistic.ts";
export {
  type ImaginedStudy,
  type SampleInformation,
  type StudyLuck,
  sampleInformation,
} from "./uncertainty/sample-information.ts";
export { type SamplingBenefit, type SamplingTerms, samplingBenefit } from "./uncertainty/sampling-benefit.ts";
export { type ScenarioResult, scenarioTable } from "./uncertainty/scenarios.ts";
export { type Smoothed, smoother } from "./uncertainty/smoother.ts";
export { type Threshold, threshold } from "./uncertainty/threshold.ts";
export { type TwoWay, twoWay } from "./uncertainty/two-way.ts";
export { type AcceptabilityWords, acceptabilityFigure } from "./uncertainty/views/acceptability-figure.ts";
export {
  type InformationBar,
  type InformationWords,
  informationFigure,
} from "./uncertainty/views/information-figure.ts";
export { type OneWayWords, oneWayFigure } from "./uncertainty/views/one-way-figure.ts";
export { type PayBackWords, payBackFigure } from "./uncertainty/views/pay-back-figure.ts";
export { type PlaneWords, planeFigure } from "./uncertainty/views/plane-figure.ts";
export { type SamplingWords, samplingFigure } from "./uncertainty/views/sampling-figure.ts";
