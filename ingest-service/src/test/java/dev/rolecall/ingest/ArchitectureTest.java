package dev.rolecall.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

@AnalyzeClasses(packages = "dev.rolecall.ingest", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.rolecall.ingest.";
  private static final List<String> STAGES =
      List.of("source", "board", "fetch", "publish", "normalize", "merge");

  @ArchTest static final ArchRule stagesDependOnEarlierOnesOnly = earlierOnly();

  private static ArchRule earlierOnly() {
    List<ArchRule> all = new ArrayList<>();
    for (int i = 0; i < STAGES.size() - 1; i++) {
      String[] later =
          STAGES.subList(i + 1, STAGES.size()).stream()
              .map(stage -> ROOT + stage + "..")
              .toArray(String[]::new);
      all.add(
          noClasses()
              .that()
              .resideInAPackage(ROOT + STAGES.get(i) + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(later)
              .because("the flow is read, and changed, from its start to its end"));
    }
    return CompositeArchRule.of(all);
  }

  /// In the order in which they build on each other; [RuleNormalizer] and its neighbours come last.
  private static final List<String> RULES =
      List.of("text", "draft", "title", "company", "place", "pay", "terms", "skill", "apply", "hn");

  @ArchTest static final ArchRule rulesDependOnEarlierRulesOnly = earlierRulesOnly();

  private static ArchRule earlierRulesOnly() {
    List<ArchRule> all = new ArrayList<>();
    for (int i = 0; i < RULES.size(); i++) {
      List<String> later = new ArrayList<>();
      RULES.subList(i + 1, RULES.size()).forEach(name -> later.add(ROOT + "normalize." + name));
      later.add(ROOT + "normalize");
      later.add(ROOT + "normalize.stream");
      all.add(
          noClasses()
              .that()
              .resideInAPackage(ROOT + "normalize." + RULES.get(i))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(later.toArray(String[]::new))
              .because("each field must be readable without those that build on it"));
    }
    return CompositeArchRule.of(all);
  }

  @ArchTest
  static final ArchRule rulesAreUsedWithinNormalizeOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "normalize..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              RULES.stream().map(name -> ROOT + "normalize." + name).toArray(String[]::new))
          .because("they are public for each other, and their users call the Normalizer");

  @ArchTest
  static void everyNormalizePackageHasItsPlaceInTheOrder(JavaClasses all) {
    Assertions.assertThat(
            all.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "normalize."))
                .map(name -> name.substring((ROOT + "normalize.").length()))
                .filter(name -> !name.equals("stream"))
                .distinct())
        .containsExactlyInAnyOrderElementsOf(RULES);
  }

  @ArchTest
  static final ArchRule stagesKnowNoCommandsAndNoPages =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "cli..", ROOT + "web..", "dev.rolecall.ingest")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "cli..", ROOT + "web..")
          .because("who looks on and gives orders can be left out");

  @ArchTest
  static final ArchRule theLogsWaysKnowNoStage =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "kafka..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              STAGES.stream().map(stage -> ROOT + stage + "..").toArray(String[]::new))
          .because("all stages speak with the log in one way");

  @ArchTest
  static final ArchRule nobodyDependsOnTheWiring =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.rolecall.ingest")
          .because("a part is given what it needs");

  @ArchTest
  static final ArchRule sourcesArePure =
      classes()
          .that()
          .resideInAPackage(ROOT + "source..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "source..",
              "dev.rolecall.model..",
              "java.lang..",
              "java.util..",
              "java.time..",
              "java.math..",
              "java.net",
              "java.nio.charset..",
              "java.security..",
              "org.jspecify..",
              "org.jsoup..",
              "tools.jackson..")
          .because("a source is asked by the fetcher, and tested without a network");

  @ArchTest
  static final ArchRule sourcesDoNotKnowEachOther =
      slices()
          .matching(ROOT + "source.(*)..")
          .should()
          .notDependOnEachOther()
          .because("a source must be removable by deleting its package");

  @ArchTest
  static final ArchRule rulesDoNotKnowTheLog =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "normalize..", ROOT + "source..", ROOT + "fetch..")
          .and()
          .resideOutsideOfPackage(ROOT + "normalize.stream..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", ROOT + "kafka..")
          .because("what a posting says does not depend on how it travels");

  @ArchTest
  static final ArchRule timeComesFromTheClock =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("a replay of last year must be as it was last year");

  /// How many types a stage shows, with its configuration. Raise one with a reason. Merge shows its
  /// topology, the decisions that operators make with where they are kept, and the grouping that is
  /// benchmarked.
  private static final Map<String, Integer> FACES =
      Map.of("board", 7, "fetch", 4, "publish", 1, "normalize.stream", 1, "merge", 4, "web", 2);

  @ArchTest
  static void aStageShowsFewTypes(JavaClasses all) {
    FACES.forEach(
        (stage, most) -> {
          var shown =
              all.stream()
                  .filter(type -> type.getPackageName().equals(ROOT + stage))
                  .filter(type -> type.getEnclosingClass().isEmpty())
                  .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                  .map(JavaClass::getSimpleName)
                  .filter(name -> !name.equals("package-info"))
                  .collect(Collectors.toCollection(TreeSet::new));
          Assertions.assertThat(shown)
              .as("what %s shows cannot be changed alone any more", stage)
              .hasSizeLessThanOrEqualTo(most);
        });
  }
}
