package dev.rolecall.match.judge;

import static dev.rolecall.match.judge.TestProfiles.who;
import static dev.rolecall.testkit.JobBuilder.aJob;

import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.wire.Json;
import dev.rolecall.testkit.GoldenFile;
import org.junit.jupiter.api.Test;

/// A complete match in a golden file. A change of it is a change of the rules, and must raise their
/// version.
class GoldenMatchTest {
  @Test
  void aMatchWithAllItsReasons() {
    Job job =
        aJob("Senior Backend Engineer")
            .at("Lumen Post")
            .postingId("4711")
            .seniority(Seniority.SENIOR)
            .working(WorkMode.HYBRID)
            .remoteFrom("EU")
            .in(new Place("Amsterdam", "NH", "NL", 52.37403, 4.88969))
            .needing("java", "postgresql", "scala")
            .mentioning("kafka", "php")
            .employed(EmploymentType.FULL_TIME)
            .paying(75_000, 95_000, "USD")
            .describedAs("<p>Letters by the million.</p>")
            .build();
    var person =
        who(
            """
            {'families': ['BACKEND'], 'seniority': {'min': 'MID', 'max': 'STAFF'},
             'experienceYears': 9,
             'skills': [{'id': 'java', 'need': 'MUST', 'level': 5},
                        {'id': 'kafka', 'need': 'WANT', 'level': 4},
                        {'id': 'kubernetes', 'need': 'NICE', 'level': 3},
                        {'id': 'php', 'need': 'AVOID'}],
             'pay': {'floor': {'amount': 65000, 'currency': 'EUR', 'period': 'YEAR'},
                     'target': {'amount': 85000, 'currency': 'EUR', 'period': 'YEAR'}},
             'work': {'modes': ['REMOTE', 'HYBRID'], 'home': {'country': 'NL'},
                      'places': [{'city': 'Utrecht', 'country': 'NL', 'radiusKm': 60}],
                      'utcOffset': {'from': -1, 'to': 3}},
             'employmentTypes': ['FULL_TIME'], 'companies': {'watch': ['Lumen Post']},
             'excludeWords': ['gambling']}
            """);
    String json =
        Json.MAPPER
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(Judge.judge(job, person, ReferenceData.bundled()));
    GoldenFile.assertMatches("match-1.json", json + "\n");
  }
}
