package dev.rolecall.client.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rolecall.client.ApiException;
import dev.rolecall.client.api.JobsApi.APIGetJobRequest;
import dev.rolecall.client.api.JobsApi.APISearchJobsRequest;
import dev.rolecall.client.api.PeopleApi.APIGetProfileRequest;
import dev.rolecall.client.api.PeopleApi.APIPutProfileRequest;
import dev.rolecall.client.model.InvalidField;
import dev.rolecall.client.model.InvalidFilter;
import dev.rolecall.client.model.Problem;
import dev.rolecall.client.model.SearchProblem;
import dev.rolecall.client.model.SkillPreference;
import dev.rolecall.client.model.WrittenProfile;
import dev.rolecall.search.web.generated.ClientChecks;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.function.Executable;

/// Requests that fail: the exception has the problem details.
record ProblemChecks(ClientConnection client) implements ClientChecks {
  @Override
  public Map<String, Executable> all() {
    return Map.of(
        "aMissingTokenIsAProblem",
        this::aMissingTokenIsAProblem,
        "anInvalidSearchIsAProblem",
        this::anInvalidSearchIsAProblem,
        "anInvalidProfileIsAProblem",
        this::anInvalidProfileIsAProblem,
        "aMissingJobIsAProblem",
        this::aMissingJobIsAProblem);
  }

  private void aMissingTokenIsAProblem() {
    Problem problem =
        problem(
            401,
            Problem.class,
            () ->
                client
                    .stranger()
                    .getProfile(APIGetProfileRequest.newBuilder().id("backend").build()));
    assertThat(problem.getStatus()).isEqualTo(401);
    assertThat(problem.getErrors()).isNullOrEmpty();
  }

  private void anInvalidSearchIsAProblem() {
    SearchProblem problem =
        problem(
            400,
            SearchProblem.class,
            () ->
                client
                    .jobs()
                    .searchJobs(
                        APISearchJobsRequest.newBuilder().mode("sometimes").limit(1000).build()));
    assertThat(problem.getTitle()).isEqualTo("The search is not valid");
    assertThat(problem.getInstance()).isEqualTo("/api/v1/jobs");
    assertThat(problem.getProblems())
        .extracting(InvalidFilter::getFilter, InvalidFilter::getValue)
        .containsExactlyInAnyOrder(Tuple.tuple("mode", "sometimes"), Tuple.tuple("limit", "1000"));
    assertThat(problem.getProblems().getFirst().getDetail())
        .startsWith("'mode' must be one of remote, hybrid, onsite");
  }

  private void anInvalidProfileIsAProblem() {
    WrittenProfile invalid =
        new WrittenProfile()
            .skills(
                List.of(new SkillPreference().id("telepathy").need(SkillPreference.NeedEnum.MUST)));
    Problem problem =
        problem(
            422,
            Problem.class,
            () ->
                client
                    .people()
                    .putProfile(
                        APIPutProfileRequest.newBuilder()
                            .id("backend")
                            .writtenProfile(invalid)
                            .build()));
    assertThat(problem.getErrors())
        .extracting(InvalidField::getField)
        .containsExactly("skills[0].id");
  }

  private void aMissingJobIsAProblem() {
    Problem problem =
        problem(
            404,
            Problem.class,
            () ->
                client
                    .jobs()
                    .getJob(APIGetJobRequest.newBuilder().id("aaaaaaaaaaaaaaaaaaaa").build()));
    assertThat(problem.getDetail()).contains("aaaaaaaaaaaaaaaaaaaa");
  }

  private <T> T problem(int status, Class<T> type, ThrowingCallable call) {
    ApiException failed = catchThrowableOfType(ApiException.class, call);
    assertThat(failed.getCode()).isEqualTo(status);
    assertThat(failed.getResponseHeaders().firstValue("content-type"))
        .hasValue("application/problem+json");
    try {
      return client.json().readValue(failed.getResponseBody(), type);
    } catch (JsonProcessingException e) {
      throw new AssertionError(failed.getResponseBody(), e);
    }
  }
}
