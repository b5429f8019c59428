package dev.rolecall.match.judge;

import static dev.rolecall.match.judge.TestProfiles.who;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.match.MatchPart;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The order in which one criterion puts jobs, whatever its fitted scores are: from the best to the
/// worst, `=` for jobs that it treats alike, `VETO` before jobs that it hides.
class CriterionOrderTest {
  private static final int HIDDEN = -1;

  private static void assertOrder(String criterion, String person, String jobs) {
    int last = Integer.MAX_VALUE;
    for (String better : jobs.split(" > ")) {
      List<String> alike = List.of(better.split(" = "));
      int score = part(criterion, person, alike.getFirst());
      assertThat(score).as("%s of %s, after %d", criterion, better, last).isLessThan(last);
      for (String each : alike) {
        assertThat(part(criterion, person, each)).as("%s of %s", criterion, each).isEqualTo(score);
      }
      last = score;
    }
  }

  private static int part(String criterion, String person, String job) {
    boolean hidden = job.startsWith("VETO ");
    String notation = hidden ? job.substring("VETO ".length()) : job;
    Match match = Judge.judge(JobNotation.job(notation), who(person), ReferenceData.bundled());
    boolean vetoed = match.vetoes().stream().anyMatch(veto -> veto.criterion().equals(criterion));
    assertThat(vetoed).as("%s vetoes %s", criterion, notation).isEqualTo(hidden);
    return vetoed
        ? HIDDEN
        : match.parts().stream()
            .filter(part -> part.criterion().equals(criterion))
            .mapToInt(MatchPart::score)
            .findFirst()
            .orElseThrow(() -> new AssertionError(criterion + " does not count for " + notation));
  }

  private static final String JAVA =
      "{'skills': [{'id': 'java', 'need': 'WANT', 'level': 5}, {'id': 'kafka', 'need': 'WANT'},"
          + " {'id': 'postgresql', 'need': 'WANT'}, {'id': 'aws', 'need': 'NICE'},"
          + " {'id': 'php', 'need': 'AVOID'}]}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          title=Java Engineer, says=java > must=java > says=css html git java > nice=java
          must=java kafka postgresql > must=java kafka > must=java > must=kafka > must=aws > must=rust
          must=java > must=kotlin > must=scala > must=rust
          must=postgresql > must=mysql > must=rust
          must=java > - > must=rust
          must=java kafka > - = says=figma > must=rust ruby
          must=spring-boot > - > must=rust
          must=java > must=java, says=redis redis redis php
          must=java > VETO must=java php
          must=java > VETO must=java laravel
          must=java > VETO title=PHP Developer, says=php
          title=Java Engineer > -
          title=Engineer, must=java kafka > title=Haskell Engineer, must=java kafka haskell
          title=Kotlin Engineer, must=java kotlin > title=Ruby Engineer, must=java ruby
          """)
  void wantedSkills(String jobs) {
    assertOrder("skills", JAVA, jobs);
  }

  private static final String MUST_GO =
      "{'skills': [{'id': 'go', 'need': 'MUST', 'level': 5}, {'id': 'kubernetes', 'need':"
          + " 'WANT'}]}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          must=go kubernetes > must=kubernetes > VETO must=python kubernetes
          must=go python > VETO must=python
          must=go > - > VETO must=java
          must=go > says=react > VETO must=rust
          must=go > says=sql html
          must=go > says=typescript react > VETO says=typescript nodejs
          title=Go Engineer, says=python > VETO title=Python Engineer, says=python
          must=go rust > says=docker terraform
          must=go python > title=Python Engineer, must=go python > VETO title=Python Engineer, says=python
          must=go > says=sql css html git jira rust java c ruby php perl lua go scala kotlin bash > VETO must=rust
          """)
  void aMustIsAVetoOnlyWhereItIsSurelyMissing(String jobs) {
    assertOrder("skills", MUST_GO, jobs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'ruby-on-rails' | must=ruby-on-rails > must=ruby > VETO must=python django
          'ruby-on-rails' | must=ruby-on-rails > must=postgresql redis > VETO must=php laravel
          'postgresql'    | must=postgresql > must=java > VETO must=mysql
          'postgresql'    | must=postgresql mysql > must=redis > VETO must=mysql
          'aws'           | must=aws > must=docker > VETO must=azure
          'aws'           | must=aws-lambda > must=terraform > VETO must=gcp
          'kubernetes'    | must=eks > must=linux
          'spring-boot'   | must=spring-boot > must=java > VETO must=csharp dotnet
          """)
  void theKindOfAMustDecidesWhatReplacesIt(String skill, String jobs) {
    assertOrder(
        "skills", "{'skills': [{'id': '" + skill.replace("'", "") + "', 'need': 'MUST'}]}", jobs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          must=java kafka > must=java kafka scala > must=java scala > must=scala haskell
          must=java > must=java, nice=rust > must=java, must=rust
          must=java > must=java docker > must=java haskell
          must=postgresql > must=mysql > must=mongodb
          must=java kafka > - > must=haskell
          """)
  void requirements(String jobs) {
    assertOrder("requirements", JAVA, jobs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'BACKEND' | family=BACKEND > family=SOFTWARE > family=FULLSTACK > family=DATA > VETO family=DESIGN
          'BACKEND' | family=BACKEND > title=Multiple roles, family=OTHER > VETO title=Sales Engineer, family=OTHER
          'BACKEND' | family=BACKEND > VETO title=Technical Recruiter (Java), family=OTHER = VETO title=Head of Marketing, family=OTHER
          'BACKEND' | family=BACKEND > VETO title=Customer Support Engineer, family=OTHER = VETO title=Account Executive, family=OTHER
          'BACKEND' | family=BACKEND > VETO family=PRODUCT = VETO family=QA
          'FULLSTACK' | family=FULLSTACK > family=SOFTWARE > family=BACKEND > family=FRONTEND > VETO family=SECURITY
          'FRONTEND' | family=FRONTEND > family=FULLSTACK > family=SOFTWARE > family=MOBILE
          'INFRA' | family=INFRA > family=BACKEND > family=SECURITY > VETO family=FRONTEND
          'DATA' | family=DATA > family=ML > family=BACKEND > VETO family=FRONTEND
          'ML' | family=ML > family=DATA > family=SOFTWARE
          'EMBEDDED' | family=EMBEDDED > family=SOFTWARE > VETO family=FRONTEND
          'SECURITY' | family=SECURITY > family=BACKEND > VETO family=FRONTEND
          'MANAGEMENT' | family=MANAGEMENT > VETO family=BACKEND
          'BACKEND','INFRA' | family=BACKEND = family=INFRA > family=SOFTWARE > family=DATA
          'BACKEND' | family=BACKEND > title=Solutions Architect, family=SOFTWARE > VETO family=DESIGN
          'ML' | family=ML > title=Research Scientist, family=ML > VETO family=FRONTEND
          'OTHER' | title=Sales Engineer, family=OTHER > VETO family=BACKEND
          """)
  void families(String wanted, String jobs) {
    assertOrder("family", "{'families': [" + wanted + "]}", jobs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SENIOR | STAFF  | level=SENIOR = level=STAFF > - > level=JUNIOR > VETO level=INTERN
          SENIOR | STAFF  | level=SENIOR > level=MID > level=JUNIOR
          SENIOR | STAFF  | level=MID SENIOR = level=SENIOR > level=PRINCIPAL > VETO level=DIRECTOR
          JUNIOR | MID    | level=JUNIOR > - > level=SENIOR > level=STAFF > VETO level=PRINCIPAL
          INTERN | JUNIOR | level=INTERN = level=JUNIOR > level=MID > level=SENIOR > VETO level=STAFF
          INTERN | JUNIOR | level=JUNIOR > years=2 > years=6
          SENIOR | STAFF  | level=SENIOR > years=6 > years=2 > years=1
          MANAGER | DIRECTOR | level=MANAGER = level=DIRECTOR > family=MANAGEMENT > level=STAFF
          """)
  void levels(String min, String max, String jobs) {
    assertOrder("seniority", "{'seniority': {'min': '%s', 'max': '%s'}}".formatted(min, max), jobs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          US | mode=REMOTE, scope=US > mode=REMOTE > VETO mode=REMOTE, scope=EU
          US | mode=REMOTE, scope=US > mode=REMOTE, in=Denver/US > mode=REMOTE, in=Berlin/DE
          DE | mode=REMOTE, scope=EU = mode=REMOTE, scope=DE > mode=REMOTE, scope=WORLDWIDE > mode=REMOTE
          DE | mode=REMOTE, scope=DE > mode=REMOTE, in=Berlin/DE > mode=REMOTE, in=Paris/FR > mode=REMOTE > mode=REMOTE, in=Denver/US
          DE | mode=REMOTE, scope=DE > mode=REMOTE > mode=REMOTE ONSITE, in=Denver/US
          DE | mode=REMOTE, in=Paris/FR > mode=REMOTE ONSITE, in=Paris/FR
          GB | mode=REMOTE, scope=GB > mode=REMOTE, pay=60000-70000/GBP > mode=REMOTE > mode=REMOTE, pay=60000-70000/INR
          FR | mode=REMOTE, scope=EU > mode=REMOTE, pay=60000-70000/EUR > mode=REMOTE, pay=60000-70000/USD = mode=REMOTE
          NG | mode=REMOTE, scope=AFRICA > mode=REMOTE, scope=WORLDWIDE > mode=REMOTE > mode=REMOTE, in=Denver/US > VETO mode=REMOTE, scope=US
          """)
  void remoteWork(String country, String jobs) {
    assertOrder(
        "place", "{'work': {'modes': ['REMOTE'], 'home': {'country': '" + country + "'}}}", jobs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          mode=REMOTE, scope=BR > mode=REMOTE, scope=UTC-5..UTC-1 > mode=REMOTE, scope=UTC-2..UTC+4 > mode=REMOTE > VETO mode=REMOTE, scope=UTC+1..UTC+3
          mode=REMOTE, scope=UTC-8..UTC+3 = mode=REMOTE, scope=UTC-5..UTC-1 > mode=REMOTE, scope=UTC-3 > VETO mode=REMOTE, scope=UTC-8..UTC-6
          mode=REMOTE, scope=LATAM > mode=REMOTE ONSITE, in=Denver/US > VETO mode=REMOTE, scope=US
          mode=REMOTE, scope=BR > mode=REMOTE, scope=US, in=BR > VETO mode=REMOTE, scope=-BR, in=BR
          mode=REMOTE, scope=BR > mode=REMOTE > -
          """)
  void hours(String jobs) {
    assertOrder(
        "place",
        "{'work': {'modes': ['REMOTE'], 'home': {'country': 'BR'}, 'utcOffset': {'from': -5, 'to':"
            + " -1}}}",
        jobs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          mode=ONSITE, in=Berlin/DE = mode=HYBRID, in=Berlin/DE > in=Berlin/DE > - > in=Paris/FR > VETO mode=ONSITE, in=Paris/FR
          mode=ONSITE, in=Berlin/DE > mode=ONSITE, in=DE > VETO mode=ONSITE, in=Munich/DE
          mode=ONSITE, in=DE > VETO mode=ONSITE, in=Munich/DE DE = VETO mode=ONSITE, in=DE Munich/DE
          mode=REMOTE ONSITE, in=Berlin/DE > mode=REMOTE, in=Berlin/DE > mode=REMOTE, in=Denver/US
          """)
  void places(String jobs) {
    assertOrder(
        "place",
        "{'work': {'home': {'country': 'DE', 'city': 'Berlin'}, 'places': [{'city': 'Berlin',"
            + " 'country': 'DE'}]}}",
        jobs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          mode=ONSITE, in=US, visa=true = mode=ONSITE, in=DE > mode=ONSITE, in=US > VETO mode=ONSITE, in=US, visa=false
          mode=ONSITE, in=US, visa=true > mode=ONSITE, in=US > VETO mode=ONSITE, in=US, permit=true
          mode=REMOTE = mode=REMOTE, scope=WORLDWIDE = mode=REMOTE, scope=DE > mode=REMOTE ONSITE, in=US > mode=REMOTE, visa=false
          """)
  void visas(String jobs) {
    assertOrder(
        "visa",
        "{'work': {'needsVisa': true, 'home': {'country': 'DE'}, 'authorizedIn': ['EU']}}",
        jobs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'FULL_TIME' | type=FULL_TIME > - > VETO type=CONTRACT
          'CONTRACT' | type=CONTRACT > - > VETO type=FULL_TIME
          'CONTRACT','FULL_TIME' | type=CONTRACT = type=FULL_TIME > - > VETO type=INTERNSHIP
          """)
  void employment(String wanted, String jobs) {
    assertOrder("employment", "{'employmentTypes': [" + wanted + "]}", jobs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          pay=90000-95000/EUR = pay=85000-85000/EUR > pay=75000-75000/EUR > - > VETO pay=40000-60000/EUR
          pay=70000-90000/EUR > pay=65000-80000/EUR > pay=65000-70000/EUR > pay=50000-66000/EUR
          pay=64000-66000/EUR > pay=60000-66000/EUR > pay=45000-66000/EUR > VETO pay=45000-64000/EUR
          pay=110000-120000/USD > pay=80000-90000/USD > VETO pay=50000-60000/USD
          """)
  void pay(String jobs) {
    assertOrder(
        "pay",
        "{'pay': {'floor': {'amount': 65000, 'currency': 'EUR', 'period': 'YEAR'}, 'target':"
            + " {'amount': 85000, 'currency': 'EUR', 'period': 'YEAR'}}}",
        jobs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          4 | years=3 > - > years=5 > years=6 > years=10
          0 | years=0 > level=JUNIOR > level=MID > level=SENIOR
          9 | years=5 > level=SENIOR = level=STAFF = -
          """)
  void experience(int years, String jobs) {
    assertOrder("experience", "{'experienceYears': " + years + "}", jobs);
  }
}
