package dev.rolecall.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Rights;
import dev.rolecall.search.index.document.PublicJobs;
import dev.rolecall.testkit.StageApis;

@AnalyzeClasses(packages = "dev.rolecall.search", importOptions = DoNotIncludeTests.class)
class SearchArchitectureTest {
  @ArchTest
  static final ArchRule stagesDependOnEarlierStages =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("index")
          .definedBy("..search.index..")
          .layer("query")
          .definedBy("..search.query..")
          .layer("find")
          .definedBy("..search.find..")
          .layer("market")
          .definedBy("..search.market..")
          .layer("web")
          .definedBy("..search.web..")
          .layer("cli")
          .definedBy("..search.cli..")
          .whereLayer("web")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("market")
          .mayOnlyBeAccessedByLayers("web")
          .whereLayer("find")
          .mayOnlyBeAccessedByLayers("market", "web")
          .whereLayer("query")
          .mayOnlyBeAccessedByLayers("find")
          .whereLayer("index")
          .mayOnlyBeAccessedByLayers("query", "find", "cli")
          .because("the flow is index > query > find > market > web, and is read in that order");

  @ArchTest
  static final ArchRule packagesOfTheIndexHaveNoCycles =
      slices()
          .matching("dev.rolecall.search.index.(*)")
          .should()
          .beFreeOfCycles()
          .because("client < document < version < consumer is the order of dependencies");

  @ArchTest
  static final ArchRule onlyTheConfigurationDependsOnAllPackagesOfTheIndex =
      noClasses()
          .that()
          .resideInAPackage("dev.rolecall.search.index.*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.rolecall.search.index")
          .because("its configuration wires the other packages of the stage");

  @ArchTest
  static final ArchRule webDoesNotDependOnTheIndex =
      noClasses()
          .that()
          .resideInAPackage("..search.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("co.elastic..", "org.apache.kafka..")
          .because("earlier stages hide how jobs are found");

  @ArchTest
  static final ArchRule queriesArePure =
      classes()
          .that()
          .resideInAPackage("..search.query..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.rolecall.model..",
              "..search.query..",
              "..search.index..",
              "co.elastic.clients.elasticsearch._types..",
              "co.elastic.clients.util..",
              "java..",
              "org.jspecify..")
          .because("relevance is tuned often, and must be testable without anything running");

  @ArchTest
  static final ArchRule onlyPublicJobsDecidesWhatIsPublic =
      noClasses()
          .that()
          .doNotBelongToAnyOf(PublicJobs.class)
          .should()
          .callMethod(Rights.class, "publiclyVisible")
          .orShould()
          .callMethod(Rights.class, "republish")
          .orShould()
          .callMethod(Rights.class, "owner")
          .orShould()
          .callMethod(Job.class, "publiclyVisible")
          .because("a second place could publish what a source forbids to republish");

  private static final String STAGE_APIS =
      """
      index      AnnualPayUnits CityKey NameKeys ElasticsearchClients IndexConfiguration IndexKafkaClients IndexNames
                 Reindexing Samples
      query      Condition ElasticsearchQuery ConditionKind FacetRanges SimilarJobsQuery
      find       FacetCount JobAggregations CountedJobs JobHit JobPage JobSearch JobSearchRequest JobSort JobLookup JobListing JobExport
                 PayAmounts PayHistogram PayHistograms SearchCorrection SearchFailures SearchHint SearchHints NameCompletion NameKind NameSuggestion
                 OpeningText SimilarJobs JobStatistics SearchStatistics InvalidCursorException SearchTooExpensiveException
      market     CareerStep GuideCatalog GuideFigures GuideSubject GuideTopic Guides NeighboringRole PayFigures PayQuartiles PayRanges
                 SalaryCheck SalaryChecks SalaryQuestion SalaryQuestionReader SkillFigures
      cli        RolecallSearch
      """;

  @ArchTest
  static void stagesUseEachOtherThroughTheirApis(JavaClasses all) {
    new StageApis("dev.rolecall.search.", STAGE_APIS).check(all);
  }
}
