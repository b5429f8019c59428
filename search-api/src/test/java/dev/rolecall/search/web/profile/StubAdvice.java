package dev.rolecall.search.web.profile;

/// Responses of the match-service with advice for a profile.
final class StubAdvice {
  static final String LEARNING_PATH =
      """
      {"goal": "PAY", "jobs": 120, "open": 31, "share": 2, "steps": [
        {"skill": "docker", "name": "Docker", "buildsOn": [], "preparesFor": "Kubernetes",
         "chosenFor": "PAY", "opens": 0, "openAfter": 31, "medianPay": null, "statePay": 0,
         "examples": [], "text": ""},
        {"skill": "kubernetes", "name": "Kubernetes", "buildsOn": ["Docker"], "preparesFor": null,
         "chosenFor": "PAY", "opens": 18, "openAfter": 49,
         "medianPay": {"amount": 92000, "currency": "EUR"}, "statePay": 12,
         "examples": [{"jobId": "aaaaaaaaaaaaaaaaaaaa", "title": "Platform <Engineer>",
                       "company": "Lumen Post"}], "text": ""},
        {"skill": "kafka", "name": "Kafka", "buildsOn": [], "preparesFor": null,
         "chosenFor": "JOBS", "opens": 1, "openAfter": 50, "medianPay": null, "statePay": 1,
         "examples": [], "text": ""}]}
      """;

  static final String COMPANIES =
      """
      {"profileId": "backend", "total": 42, "companies": [
        {"id": "lumen-post", "name": "Lumen <Post>", "score": 93,
         "reasons": ["Java and Kafka match your skills", "Senior level"],
         "openJobs": 5, "matchingJobs": 1, "matches": [
           {"job": {"id": "aaaaaaaaaaaaaaaaaaaa", "title": "Senior Java Engineer"},
            "match": {"score": 93}}]},
        {"id": "quillbrook", "name": "Quillbrook", "score": 71, "reasons": [], "openJobs": 2,
         "matchingJobs": 2, "matches": []}]}
      """;

  private StubAdvice() {}
}
