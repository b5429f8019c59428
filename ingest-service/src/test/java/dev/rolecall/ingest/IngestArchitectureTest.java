package dev.rolecall.ingest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.rolecall.testkit.StageApis;
import java.util.ArrayList;
import java.util.List;

@AnalyzeClasses(packages = "dev.rolecall.ingest", importOptions = DoNotIncludeTests.class)
class IngestArchitectureTest {
  private static final String ROOT = "dev.rolecall.ingest.";
  private static final List<String> STAGES =
      List.of("source", "board", "fetch", "publish", "normalize", "merge");

  @ArchTest static final ArchRule stagesDependOnEarlierStagesOnly = earlierOnly();

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
              .because("a reader follows the flow from its start to its end"));
    }
    return CompositeArchRule.of(all);
  }

  /// In the order of their dependencies. The types of `normalize` itself use all of them.
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
              .because("each field can be understood without the fields that use it"));
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
          .because("they are public for each other; other stages use the Normalizer");

  @ArchTest
  static void everyNormalizePackageHasItsPlaceInTheOrder(JavaClasses all) {
    assertThat(
            all.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "normalize."))
                .map(name -> name.substring((ROOT + "normalize.").length()))
                .filter(name -> !name.equals("stream"))
                .distinct())
        .containsExactlyInAnyOrderElementsOf(RULES);
  }

  @ArchTest
  static final ArchRule whatPeopleAddReachesNoTopic =
      classes()
          .that()
          .resideInAPackage(ROOT + "added..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "added..",
              ROOT + "source..",
              ROOT + "normalize",
              "dev.rolecall.model..",
              "java..",
              "jakarta.mail..",
              "org.jspecify..",
              "org.jsoup..",
              "tools.jackson..")
          .because("it is read for one person, and is neither kept, published nor logged");

  @ArchTest
  static final ArchRule stagesDoNotDependOnCommandsOrEndpoints =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "cli..", ROOT + "web..", "dev.rolecall.ingest")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "cli..", ROOT + "web..")
          .because("commands and endpoints operate the stages, which work without them");

  @ArchTest
  static final ArchRule kafkaDoesNotDependOnStages =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "kafka..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              STAGES.stream().map(stage -> ROOT + stage + "..").toArray(String[]::new))
          .because("all stages share it");

  @ArchTest
  static final ArchRule nothingDependsOnTheWiring =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.rolecall.ingest")
          .because("each type is given what it needs");

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
              "crawlercommons.sitemaps..",
              "tools.jackson..")
          .because("the fetcher does its I/O, so that a source is tested without a network");

  @ArchTest
  static final ArchRule sourcesDoNotDependOnEachOther =
      slices()
          .matching(ROOT + "source.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAPackage(ROOT + "source.."), resideInAPackage(ROOT + "source.jsonld"))
          .because(
              "a source can be removed by deleting its package; schema.org markup is a format that"
                  + " several sources contain");

  @ArchTest
  static final ArchRule rulesDoNotDependOnKafka =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "normalize..", ROOT + "source..", ROOT + "fetch..")
          .and()
          .resideOutsideOfPackage(ROOT + "normalize.stream..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", ROOT + "kafka..")
          .because("they are tested and benchmarked without a broker");

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

  /// The API of each stage: the types that other stages, the commands or the wiring use. Types that
  /// only the packages of one stage share are not listed.
  private static final String STAGE_APIS =
      """
      source     ContentHash Fields NativePosting Page PostingField PostingReader Source SourceDescription SourceRequest SourceResponse SourceLookup
                 SourceAccess ApiCredential
                 UnreadablePayloadException
                 CareerPagePostingReader GenericPostingReader NativePostingBuilder
                 Ashby BambooHr Breezy Greenhouse HnWhoIsHiring Lever Personio Pinpoint Recruitee
                 Rippling SmartRecruiters Teamtailor Workable Workday
                 Paylocity Phenom
                 Eightfold OracleRecruiting
                 Adzuna Arbeitnow FeedSource Himalayas Jobicy RemoteOk Remotive SiteSource TheMuse UsaJobs
      board      BundledBoards BoardHealth BoardListener BoardProperties BoardRecords CrawlSelection CrawlTimes OwnedBoards
                 SourceAddresses
      fetch      FetchProperties FetchResult Fetcher ApiCredentials
      publish    BoardControl BoardRegistrations
      normalize  EmployerIds Normalized Normalizer NormalizeTopology RuleNames
                 RoleTitles RuleNormalizer TitleWords UnmergedJobs
      merge      MergeCaches MergeDecisions MergeTopology
      registry   FailureText SourceRegistry
      site       ApplicantTrackingSystems ForbiddenSites RegistrableDomain
      added      AddedContentReader
      kafka      AdaptiveCommit DeadLetterRecovererFactory DeadLetterReplay DeadLetters KafkaClients
                 KafkaSettings RocksDbMemory StreamsFactory StreamsHealth StreamsProperties TopicReader
      web        CrawlTotals
      cli        RolecallIngest
      """;

  @ArchTest
  static void stagesUseEachOtherThroughTheirApis(JavaClasses all) {
    new StageApis(ROOT, STAGE_APIS).check(all);
  }
}
