package dev.rolecall.client.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolecall.client.ApiClient;
import dev.rolecall.client.ApiException;
import dev.rolecall.client.ApiResponse;
import dev.rolecall.client.api.JobsApi;
import dev.rolecall.client.api.JobsApi.APIGetJobRequest;
import dev.rolecall.client.api.JobsApi.APIJobStatisticsRequest;
import dev.rolecall.client.api.JobsApi.APISimilarJobsRequest;
import dev.rolecall.client.api.JobsApi.APISuggestNamesRequest;
import dev.rolecall.client.api.MarketApi;
import dev.rolecall.client.api.MarketApi.APICheckSalaryRequest;
import dev.rolecall.client.api.MarketApi.APIGetGuideRequest;
import dev.rolecall.client.api.PeopleApi;
import dev.rolecall.client.api.PeopleApi.APIGetMatchesRequest;
import dev.rolecall.client.api.PeopleApi.APIGetProfileRequest;
import dev.rolecall.client.api.PeopleApi.APIPutProfileRequest;
import dev.rolecall.client.model.Guide;
import dev.rolecall.client.model.Home;
import dev.rolecall.client.model.Job;
import dev.rolecall.client.model.JobStatistics;
import dev.rolecall.client.model.MatchList;
import dev.rolecall.client.model.PayExpectation;
import dev.rolecall.client.model.PayRate;
import dev.rolecall.client.model.Profile;
import dev.rolecall.client.model.ProfileAlert;
import dev.rolecall.client.model.SalaryCheck;
import dev.rolecall.client.model.SeniorityRange;
import dev.rolecall.client.model.SimilarJobs;
import dev.rolecall.client.model.SkillPreference;
import dev.rolecall.client.model.Suggestions;
import dev.rolecall.client.model.WorkPreferences;
import dev.rolecall.client.model.WrittenProfile;
import java.math.BigDecimal;
import java.util.List;

/// The generated client, and the requests that several checks send.
///
/// @param people with a token
/// @param stranger without one
record ClientConnection(
    String url,
    String token,
    JobsApi jobs,
    MarketApi market,
    PeopleApi people,
    PeopleApi stranger,
    ObjectMapper json) {
  static ClientConnection to(String url, String token) {
    ApiClient client = client(url);
    ApiClient signedIn = client(url);
    signedIn.setRequestInterceptor(
        request -> request.setHeader("Authorization", "Bearer " + token));
    return new ClientConnection(
        url,
        token,
        new JobsApi(client),
        new MarketApi(client),
        new PeopleApi(signedIn),
        new PeopleApi(client),
        client.getObjectMapper());
  }

  private static ApiClient client(String url) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(url);
    return client;
  }

  Job job(dev.rolecall.model.job.Job job) throws ApiException {
    return jobs.getJob(APIGetJobRequest.newBuilder().id(job.id().value()).build());
  }

  SimilarJobs similar(dev.rolecall.model.job.Job job) throws ApiException {
    return jobs.similarJobs(
        APISimilarJobsRequest.newBuilder().id(job.id().value()).limit(3).build());
  }

  Suggestions suggestions() throws ApiException {
    return jobs.suggestNames(APISuggestNamesRequest.newBuilder().q("senior kaf").limit(3).build());
  }

  JobStatistics statistics() throws ApiException {
    return jobs.jobStatistics(
        APIJobStatisticsRequest.newBuilder().q("skill:kotlin").interval("week").build());
  }

  Guide guide() throws ApiException {
    return market.getGuide(
        APIGetGuideRequest.newBuilder().slug("kotlin-engineer").currency("EUR").build());
  }

  SalaryCheck salary() throws ApiException {
    return market.checkSalary(
        APICheckSalaryRequest.newBuilder()
            .title("Senior Kotlin Engineer")
            .skills("Kotlin")
            .in("Germany")
            .remote("yes")
            .amount("7,000")
            .per("month")
            .build());
  }

  ApiResponse<Profile> putProfile() throws ApiException {
    return people.putProfileWithHttpInfo(
        APIPutProfileRequest.newBuilder().id("backend").writtenProfile(writtenProfile()).build());
  }

  /// The profile, after it was stored.
  Profile storedProfile() throws ApiException {
    putProfile();
    return profile();
  }

  Profile profile() throws ApiException {
    return people.getProfile(APIGetProfileRequest.newBuilder().id("backend").build());
  }

  private static WrittenProfile writtenProfile() {
    return new WrittenProfile()
        .name("Backend in Berlin")
        .seniority(new SeniorityRange().min("MID"))
        .skills(
            List.of(
                new SkillPreference().id("java").need(SkillPreference.NeedEnum.MUST).level(5),
                new SkillPreference().id("php").need(SkillPreference.NeedEnum.AVOID)))
        .pay(
            new PayExpectation()
                .floor(
                    new PayRate()
                        .amount(new BigDecimal(70_000))
                        .currency("EUR")
                        .period(PayRate.PeriodEnum.YEAR)))
        .work(
            new WorkPreferences()
                .modes(List.of("REMOTE"))
                .home(new Home().country("DE").city("Berlin")))
        .alert(new ProfileAlert().when(ProfileAlert.WhenEnum.WEEKLY).minScore(70));
  }

  MatchList matches() throws ApiException {
    return people.getMatches(
        APIGetMatchesRequest.newBuilder()
            .id("backend")
            .q("mode:hybrid")
            .minScore(60)
            .include(List.of("HIDDEN", "APPLIED"))
            .build());
  }
}
