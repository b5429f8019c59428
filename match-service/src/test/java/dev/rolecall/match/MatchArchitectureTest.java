package dev.rolecall.match;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

@AnalyzeClasses(packages = "dev.rolecall.match", importOptions = DoNotIncludeTests.class)
class MatchArchitectureTest {
  @ArchTest
  static final ArchRule stagesFollowEachOther =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("people")
          .definedBy("..match.people..")
          .layer("columns")
          .definedBy("..match.columns..")
          .layer("judge")
          .definedBy("..match.judge..")
          .layer("candidate")
          .definedBy("..match.candidate..")
          .layer("notify")
          .definedBy("..match.notify..")
          .layer("web")
          .definedBy("..match.web..")
          .layer("cli")
          .definedBy("..match.cli..")
          .whereLayer("web")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("notify")
          .mayOnlyBeAccessedByLayers("web", "cli")
          .whereLayer("candidate")
          .mayOnlyBeAccessedByLayers("notify", "web", "cli")
          .whereLayer("judge")
          .mayOnlyBeAccessedByLayers("candidate", "notify", "web", "cli")
          .whereLayer("columns")
          .mayOnlyBeAccessedByLayers("judge", "candidate", "notify", "web", "cli")
          .because("a reader follows the flow: people > columns > judge > candidate > notify");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("dev.rolecall.match.(*)..")
          .should()
          .beFreeOfCycles()
          .because("each stage is understood with those before it");

  @ArchTest
  static final ArchRule onlyPeopleAndNotifyKnowTheDatabase =
      noClasses()
          .that(resideInAPackage("dev.rolecall.match.*.."))
          .and()
          .resideOutsideOfPackages("..match.people..", "..match.notify..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.jdbc.core..")
          .because("people's data is read and written in one place");

  @ArchTest
  static final ArchRule onlyNotifyKnowsMail =
      noClasses()
          .that()
          .resideOutsideOfPackage("..match.notify..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.mail..", "jakarta.mail", "org.eclipse.angus..")
          .because("a mail goes out in one place, once");

  @ArchTest
  static final ArchRule timeComesFromTheClock =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("a replay sets the one clock");

  /// What each stage offers to the others. A type that is not listed here is used only within its
  /// stage, also where Java's visibility would allow more.
  private static final Map<String, Set<String>> PUBLIC_FACE =
      Map.of(
          "people",
          Set.of(
              "Account",
              "AccountId",
              "InvalidInputException",
              "People",
              "PeopleSchema",
              "SavedProfile",
              "SignUp",
              "StoredProfile",
              "UnsubscribeTokens"),
          "columns",
          Set.of(
              "Hash64",
              "JobAttributes",
              "JobTextMatcher",
              "KafkaJobLog",
              "LocalJobs",
              "OpenJobs",
              "PlacePoint"),
          "judge",
          Set.of(
              "InMemoryMatching",
              "JobMatch",
              "JobsNotLoadedException",
              "Judge",
              "MatchList",
              "MatchRequest",
              "Matching",
              "Reference"),
          "candidate",
          Set.of(
              "NewMatch",
              "NewMatchFinder",
              "NewMatchList",
              "SentRoles",
              "Visibility",
              "VisibleJob",
              "VisibleMatch",
              "VisibleMatches"),
          "notify",
          Set.of("Digest", "DigestState", "Digests", "MailTemplates"),
          "web",
          Set.of(),
          "cli",
          Set.of("RolecallMatch"));

  @ArchTest
  static void stagesUseOnlyThePublicFaceOfOthers(JavaClasses classes) {
    List<String> violations =
        classes.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(
                dependency ->
                    crossesStages(dependency.getOriginClass(), dependency.getTargetClass()))
            .filter(dependency -> !offered(dependency.getTargetClass()))
            .map(dependency -> dependency.getDescription())
            .distinct()
            .sorted()
            .toList();
    assertThat(violations)
        .as("a stage is used through the types that it offers, so that its inside can change")
        .isEmpty();
  }

  private static boolean crossesStages(JavaClass from, JavaClass to) {
    String stage = stage(to);
    return !stage.isEmpty() && !stage.equals(stage(from));
  }

  private static boolean offered(JavaClass type) {
    String outermost = type.getName().replaceAll("^.*\\.|\\$.*$", "");
    return PUBLIC_FACE.getOrDefault(stage(type), Set.of()).contains(outermost);
  }

  /// `judge` for `dev.rolecall.match.judge.criterion`; empty for the root package and other code.
  private static String stage(JavaClass type) {
    String name = type.getPackageName();
    String root = "dev.rolecall.match.";
    return name.startsWith(root) ? name.substring(root.length()).replaceAll("\\..*$", "") : "";
  }
}
