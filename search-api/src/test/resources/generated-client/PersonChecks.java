package dev.rolecall.client.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.client.ApiException;
import dev.rolecall.client.ApiResponse;
import dev.rolecall.client.api.JobsApi.APIMcpRequest;
import dev.rolecall.client.model.ApplicationState;
import dev.rolecall.client.model.MatchList;
import dev.rolecall.client.model.MatchedJob;
import dev.rolecall.client.model.McpRequest;
import dev.rolecall.client.model.McpRequestId;
import dev.rolecall.client.model.McpResponse;
import dev.rolecall.client.model.PayExpectation;
import dev.rolecall.client.model.PayRate;
import dev.rolecall.client.model.Profile;
import dev.rolecall.client.model.ProfileAlert;
import dev.rolecall.client.model.SkillPreference;
import dev.rolecall.search.web.generated.ClientChecks;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/// What belongs to a person, with a token.
record PersonChecks(ClientConnection client) implements ClientChecks {
  @Override
  public Map<String, Executable> all() {
    return Map.of(
        "aProfileIsStoredAndRead",
        this::aProfileIsStoredAndRead,
        "matchesHaveReasons",
        this::matchesHaveReasons,
        "anAssistantListsItsTools",
        this::anAssistantListsItsTools);
  }

  private void aProfileIsStoredAndRead() throws ApiException {
    ApiResponse<Profile> put = client.putProfile();
    assertThat(put.getHeaders().get("etag")).containsExactly("\"1-x\"");
    Profile profile = client.profile();
    assertThat(profile).isEqualTo(put.getData());
    assertThat(profile.getId()).isEqualTo("backend");
    assertThat(profile.getName()).isEqualTo("Backend in Berlin");
    assertThat(profile.getSeniority().getMin()).isEqualTo("MID");
    assertThat(profile.getSeniority().getMax()).isNull();
    assertThat(profile.getSkills())
        .extracting(SkillPreference::getNeed)
        .containsExactly(SkillPreference.NeedEnum.MUST, SkillPreference.NeedEnum.AVOID);
    assertThat(profile.getPay().getFloor().getAmount()).isEqualByComparingTo("70000");
    assertThat(profile.getPay().getFloor().getPeriod()).isEqualTo(PayRate.PeriodEnum.YEAR);
    assertThat(profile.getPay().getTarget()).isNull();
    assertThat(profile.getPay().getUndisclosed()).isEqualTo(PayExpectation.UndisclosedEnum.INCLUDE);
    assertThat(profile.getWork().getHome().getCity()).isEqualTo("Berlin");
    assertThat(profile.getAlert().getWhen()).isEqualTo(ProfileAlert.WhenEnum.WEEKLY);
    assertThat(profile.getAlert().getMinScore()).isEqualTo(70);
  }

  private void matchesHaveReasons() throws ApiException {
    MatchList found = client.matches();
    assertThat(found.getTotal()).isEqualTo(31);
    assertThat(found.getVetoed()).containsEntry("pay", 12);
    assertThat(found.getNext()).isEqualTo("77-abc");
    MatchedJob first = found.getMatches().getFirst();
    assertThat(first.getApplication()).isEqualTo(ApplicationState.SAVED);
    assertThat(first.getHidden()).isFalse();
    assertThat(first.getJob().getTitle()).isEqualTo("Senior Java Engineer");
    assertThat(first.getJob().getCompany().getName()).isEqualTo("Lumen Post");
    assertThat(first.getJob().getPay().getFirst().getMax()).isEqualByComparingTo("95000");
    assertThat(first.getMatch().getScore()).isEqualTo(77);
    assertThat(first.getMatch().getConfidence()).isEqualByComparingTo("0.95");
    assertThat(first.getMatch().getParts().getFirst().getReason())
        .isEqualTo("At Lumen Post, which you watch");
    assertThat(first.getMatch().getMissingSkills()).containsExactly("postgresql", "scala");
  }

  private void anAssistantListsItsTools() throws ApiException {
    McpResponse response =
        client
            .jobs()
            .mcp(
                APIMcpRequest.newBuilder()
                    .mcpRequest(
                        new McpRequest()
                            .jsonrpc(McpRequest.JsonrpcEnum._2_0)
                            .id(new McpRequestId(7))
                            .method("tools/list"))
                    .mcPProtocolVersion("2025-06-18")
                    .build());
    assertThat(response.getId().getActualInstance()).isEqualTo(7);
    assertThat(response.getError()).isNull();
    assertThat(response.getResult().toString()).contains("search_jobs");
  }
}
