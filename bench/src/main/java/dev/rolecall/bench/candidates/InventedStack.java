package dev.rolecall.bench.candidates;

import java.util.List;

/// What the people of a trade work with.
///
/// @param share of all people, in percent
/// @param languages the first is the most likely
/// @param others what they know besides, the most likely first
/// @param families wanted kinds of work; the first always
record InventedStack(
    int share, List<String> languages, List<String> others, List<String> families) {
  static final List<InventedStack> ALL =
      List.of(
          of(
              20,
              "java kotlin scala",
              "spring-boot postgresql kafka docker kubernetes aws hibernate mysql redis rabbitmq"
                  + " mongodb elasticsearch graphql microservices",
              "BACKEND SOFTWARE FULLSTACK"),
          of(
              18,
              "python go",
              "django postgresql aws fastapi docker redis flask kubernetes celery mysql"
                  + " elasticsearch mongodb kafka graphql",
              "BACKEND SOFTWARE DATA"),
          of(
              15,
              "typescript javascript",
              "nodejs react postgresql aws nextjs graphql docker mongodb vue redis nestjs"
                  + " kubernetes",
              "FULLSTACK BACKEND FRONTEND"),
          of(
              8,
              "go rust python",
              "kubernetes postgresql docker grpc aws kafka terraform redis gcp prometheus"
                  + " distributed-systems",
              "BACKEND INFRA SOFTWARE"),
          of(
              7,
              "csharp typescript",
              "dotnet azure sql-server docker kubernetes react rabbitmq redis",
              "BACKEND SOFTWARE FULLSTACK"),
          of(
              4,
              "ruby javascript",
              "ruby-on-rails postgresql redis aws react docker sidekiq elasticsearch",
              "BACKEND FULLSTACK SOFTWARE"),
          of(
              4,
              "php javascript",
              "laravel mysql symfony redis docker vue aws",
              "BACKEND FULLSTACK SOFTWARE"),
          of(
              7,
              "python go bash",
              "kubernetes terraform aws docker linux ansible gcp prometheus ci-cd azure grafana"
                  + " helm",
              "INFRA BACKEND SECURITY"),
          of(
              6,
              "python sql scala",
              "spark airflow snowflake aws dbt kafka postgresql databricks bigquery",
              "DATA ML BACKEND"),
          of(
              4,
              "python cpp",
              "pytorch machine-learning tensorflow llm deep-learning aws kubernetes",
              "ML DATA SOFTWARE"),
          of(4, "javascript typescript", "react css vue nextjs html redux graphql", "FRONTEND"),
          of(2, "cpp c rust", "linux embedded-systems cmake qt firmware", "EMBEDDED SOFTWARE"),
          of(1, "swift kotlin", "ios android react-native flutter", "MOBILE"));

  private static InventedStack of(int share, String languages, String others, String families) {
    return new InventedStack(
        share,
        List.of(languages.split(" ")),
        List.of(others.split(" ")),
        List.of(families.split(" ")));
  }
}
