package dev.rolecall.match;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.rolecall.testkit.StageApis;

@AnalyzeClasses(packages = "dev.rolecall.match", importOptions = DoNotIncludeTests.class)
class MatchArchitectureTest {
  @ArchTest
  static final ArchRule stagesFollowEachOther =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("people")
          .definedBy("..match.people..")
          .layer("localjobs")
          .definedBy("..match.localjobs..")
          .layer("reference")
          .definedBy("..match.reference..")
          .layer("judge")
          .definedBy("..match.judge..")
          .layer("localprofiles")
          .definedBy("..match.localprofiles..")
          .layer("newmatch")
          .definedBy("..match.newmatch..")
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
          .whereLayer("newmatch")
          .mayOnlyBeAccessedByLayers("notify", "web", "cli")
          .whereLayer("localprofiles")
          .mayOnlyBeAccessedByLayers("newmatch", "notify", "web", "cli")
          .whereLayer("judge")
          .mayOnlyBeAccessedByLayers("localprofiles", "newmatch", "notify", "web", "cli")
          .whereLayer("localjobs")
          .mayOnlyBeAccessedByLayers(
              "reference", "judge", "localprofiles", "newmatch", "notify", "web", "cli")
          .whereLayer("reference")
          .mayOnlyBeAccessedByLayers("judge", "localprofiles", "newmatch", "notify", "web", "cli")
          .because(
              "a reader follows the flow: people > localjobs > reference > judge > localprofiles >"
                  + " newmatch > notify");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("dev.rolecall.match.(*)..")
          .should()
          .beFreeOfCycles()
          .because("each stage is understood with those before it");

  @ArchTest
  static final ArchRule onlyPeopleReferenceAndNotifyKnowTheDatabase =
      noClasses()
          .that(resideInAPackage("dev.rolecall.match.*.."))
          .and()
          .resideOutsideOfPackages("..match.people..", "..match.reference..", "..match.notify..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.jdbc.core..")
          .because("people's data, and the shared figures, are read and written in one place");

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

  private static final String STAGE_APIS =
      """
      people     Account AccountId AddedJob AddedJobs AddedJobsProperties AddingUnavailableException
                 FetchedPage JobReadings PageFetcher PageUnavailableException AlertPauses AlertSubscription ApiToken ApiTokens Application
                 ApplicationChangedException ApplicationDetails ApplicationState ApplicationStore Caller
                 CvProperties CvProposal CvProposalTokens CvReader CvReaderBusyException CvReport CvScorer
                 DocumentException DocumentProblem EtagCondition ExtractionFailedException FamilyDemand
                 ExtractionWorker HandledJobs HandledJobsReader HiddenJob HiddenJobStore HideReason InstantProfiles
                 InvalidInputException JobCopy JobIdentity ListedSubscription MailLinkTokens MailSuspension MailedRoles Operators People PeopleSchema
                 PersonalDataExport ProfileChangedException ProfilePrecondition ProfileProposal
                 ProfileProposals ProfileSaveResult ProfileStore ProfileVersion RetentionProperties SavedSearch
                 SavedSearchKind SavedSearches Session Sessions SignIn SignInLink SignInResult SignUp SkillCounts SkillGaps
                 SharedSecret StateChange StoredProfile TargetDemand TargetJobs TokenScope TooManyLinksException
                 UnsubscribeTokens Unsubscription
      localjobs  Hash64 JobAddresses JobArrivals JobAttributes JobTextMatcher JobTitle KafkaJobsConsumer LocalJobs LocalJobsView
                 PlacePoint
      reference  DatedFigures PayEstimate PayEstimates ReferenceFigures
      judge      CompanyBound Criteria Criterion CriterionResult CurrentReference FoundJobs InMemoryMatching JobMatch JobsNotLoadedException JudgedJob
                 LearningGoal LearningPath MatchCursor MatchList MatchRequest Matching PlaceBound PreparedProfile
                 ReferenceData RuleEffects SearchRequest SkillBound TargetCompanies
                 TargetCompany WantedSkills Weights
      localprofiles CandidateFinder CandidateListener
      newmatch   CompanyPlaces NewContent NewContentFinder NewJob NewMatch NewMatchList NewSearchJobs SentRoles
                 Visibility VisibleCompanies VisibleCompany VisibleJob VisibleJobs VisibleMatch VisibleMatches
      notify     Digest Digests EventProperties JobEvent JobEvents MailStatus MailTemplates SignInMails Webhook
                 WebhookDelivery Webhooks
      cli        RolecallMatch
      """;

  @ArchTest
  static void stagesUseEachOtherThroughTheirApis(JavaClasses all) {
    new StageApis("dev.rolecall.match.", STAGE_APIS).check(all);
  }
}
