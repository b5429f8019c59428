package dev.rolecall.model.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.job.MergeDecision;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.match.MatchStatus;
import dev.rolecall.model.profile.Alert;
import dev.rolecall.model.profile.AlertFrequency;
import dev.rolecall.model.profile.Preference;
import dev.rolecall.model.profile.SkillPreference;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.ContractDrift;
import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlReport;
import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.source.HostDelay;
import dev.rolecall.model.source.RequestCounts;
import dev.rolecall.model.source.SeenDetail;
import dev.rolecall.model.source.SeenPosting;
import dev.rolecall.model.source.Terms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// JSON names that differ from the names in Java. They are part of the contract: clients read them,
/// and so do later releases, from topics and databases.
final class ContractMixIns {
  private ContractMixIns() {}

  static JsonMapper.Builder addTo(JsonMapper.Builder mapper) {
    return mapper
        .addMixIn(SkillRequirement.class, SkillRequirementJson.class)
        .addMixIn(SkillPreference.class, SkillPreferenceJson.class)
        .addMixIn(Job.class, JobJson.class)
        .addMixIn(Match.class, MatchJson.class)
        .addMixIn(Alert.class, AlertJson.class)
        .addMixIn(MergeDecision.class, MergeDecisionJson.class)
        .addMixIn(CrawlCounts.class, CrawlCountsJson.class)
        .addMixIn(DeadLetter.class, DeadLetterJson.class)
        .addMixIn(Terms.class, TermsJson.class)
        .addMixIn(HostDelay.class, HostDelayJson.class)
        .addMixIn(SeenPosting.class, SeenPostingJson.class)
        .addMixIn(SeenDetail.class, SeenDetailJson.class)
        .addMixIn(BoardState.class, BoardStateJson.class)
        .addMixIn(CrawlReport.class, CrawlReportJson.class);
  }

  private interface SkillRequirementJson {
    @JsonProperty("need")
    Importance importance();
  }

  private interface SkillPreferenceJson {
    @JsonProperty("need")
    Preference preference();
  }

  private interface JobJson {
    @JsonProperty("marks")
    List<JobFlag> flags();
  }

  private interface MatchJson {
    @JsonProperty("verdict")
    MatchStatus status();
  }

  private interface AlertJson {
    @JsonProperty("when")
    AlertFrequency frequency();
  }

  private interface MergeDecisionJson {
    @JsonProperty("one")
    RoleKey roleA();

    @JsonProperty("other")
    RoleKey roleB();

    @JsonProperty("by")
    String operator();
  }

  private interface CrawlCountsJson {
    @JsonProperty("new")
    int added();
  }

  private interface DeadLetterJson {
    @JsonProperty("where")
    String stage();
  }

  private interface TermsJson {
    @JsonProperty("rotating")
    boolean partialListing();
  }

  /// A board has thousands of postings, hardly any of which are absent.
  private interface SeenPostingJson {
    @JsonProperty("hash")
    String contentHash();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable Instant absentSince();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable String fields();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable SeenDetail detail();
  }

  private interface SeenDetailJson {
    @JsonProperty("row")
    String rowHash();
  }

  /// Hardly any board is removed.
  private interface CrawlReportJson {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable Boolean boardRemoved();
  }

  /// Hardly any host limits a key.
  private interface HostDelayJson {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable RequestCounts requests();
  }

  /// Hardly any board fails or drifts, and the hosts of many were never requested.
  private interface BoardStateJson {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable ContractDrift drift();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable HostDelay hostDelay();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable String failureDetail();
  }
}
