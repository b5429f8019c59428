package dev.rolecall.search;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Rights;
import dev.rolecall.search.index.document.PublicJob;
import java.util.Map;
import java.util.Set;

@AnalyzeClasses(packages = "dev.rolecall.search", importOptions = DoNotIncludeTests.class)
class SearchArchitectureTest {
  @ArchTest
  static final ArchRule stagesDependOnEarlierOnes =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("index")
          .definedBy("..search.index..")
          .layer("query")
          .definedBy("..search.query..")
          .layer("find")
          .definedBy("..search.find..")
          .layer("web")
          .definedBy("..search.web..")
          .layer("cli")
          .definedBy("..search.cli..")
          .whereLayer("web")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("find")
          .mayOnlyBeAccessedByLayers("web")
          .whereLayer("query")
          .mayOnlyBeAccessedByLayers("find")
          .whereLayer("index")
          .mayOnlyBeAccessedByLayers("query", "find", "cli")
          .because("the flow is index > query > find > web, and is read in that order");

  @ArchTest
  static final ArchRule packagesOfTheIndexHaveNoCycles =
      slices()
          .matching("dev.rolecall.search.index.(*)")
          .should()
          .beFreeOfCycles()
          .because("client < document < version < follow can be read one after the other");

  @ArchTest
  static final ArchRule onlyTheConfigurationIsOnTopOfTheIndex =
      noClasses()
          .that()
          .resideInAPackage("dev.rolecall.search.index.*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.rolecall.search.index")
          .because("its configuration wires the other packages of the stage");

  @ArchTest
  static final ArchRule webKnowsNoIndex =
      noClasses()
          .that()
          .resideInAPackage("..search.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("co.elastic..", "org.apache.kafka..")
          .because("how jobs are found is the business of the stages before");

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
  static final ArchRule onePlaceDecidesWhatEveryoneMaySee =
      noClasses()
          .that()
          .doNotBelongToAnyOf(PublicJob.class)
          .should()
          .callMethod(Rights.class, "everyone")
          .orShould()
          .callMethod(Rights.class, "republish")
          .orShould()
          .callMethod(Rights.class, "owner")
          .orShould()
          .callMethod(Job.class, "republishable")
          .because("what a source forbids to show must not slip through a second place");

  /// What other stages may use of a stage; types that only its subpackages share are not listed.
  private static final Map<String, Set<String>> PUBLIC_FACES =
      Map.of(
          "index",
          Set.of(
              "Elasticsearch",
              "IndexConfiguration",
              "IndexKafkaClients",
              "AnnualPay",
              "CityKey",
              "JobFields",
              "IndexNames",
              "Reindexing"),
          "query",
          Set.of("Condition", "ElasticsearchQuery", "QueryPart"),
          "find",
          Set.of(
              "FacetCount",
              "Hint",
              "JobHit",
              "JobPage",
              "JobSearch",
              "JobSearchRequest",
              "JobSort",
              "LocatedJob",
              "SearchHints",
              "SearchUnavailableException",
              "UnknownCursorException"),
          "web",
          Set.of(),
          "cli",
          Set.of("RolecallSearch"));

  @ArchTest
  static void otherStagesUseThePublicFaceOfAStageAlone(JavaClasses all) {
    PUBLIC_FACES.forEach(
        (stage, face) ->
            noClasses()
                .that()
                .resideOutsideOfPackage("dev.rolecall.search." + stage + "..")
                .should()
                .dependOnClassesThat(
                    resideInAPackage("dev.rolecall.search." + stage + "..")
                        .and(
                            describe(
                                "are not in the public face of " + stage,
                                type -> !face.contains(outermost(type).getSimpleName()))))
                .because("a stage can be changed freely behind its public face")
                .check(all));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(SearchArchitectureTest::outermost).orElse(type);
  }
}
