package dev.rolecall.search.market.guide;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.JobFamily;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What kind of engineer a guide is about: a job family, or a programming language in jobs for
/// backend engineers.
public sealed interface GuideSubject {
  /// All subjects that have guides, families first.
  static List<GuideSubject> all() {
    return Stream.<GuideSubject>concat(
            Stream.of(JobFamily.values())
                .filter(family -> family != JobFamily.OTHER && family != JobFamily.UNKNOWN)
                .map(Family::new),
            Language.IDS.stream().map(SkillId::of).map(Language::new))
        .toList();
  }

  /// Its part of an address: `backend-engineer`, `java-engineer`.
  String slug();

  /// As in the middle of a sentence: `backend engineer`, `Java engineer`.
  String role();

  /// The search that finds its jobs: `family:backend`, `skill:java`.
  String search();

  /// The search of all jobs that it is compared with.
  String scope();

  /// A kind of work.
  record Family(JobFamily family) implements GuideSubject {
    @Override
    public String slug() {
      return role().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    @Override
    public String role() {
      return switch (family) {
        case BACKEND -> "backend engineer";
        case FULLSTACK -> "full-stack engineer";
        case FRONTEND -> "frontend engineer";
        case MOBILE -> "mobile engineer";
        case DATA -> "data engineer";
        case ML -> "machine learning engineer";
        case INFRA -> "infrastructure engineer";
        case EMBEDDED -> "embedded engineer";
        case SECURITY -> "security engineer";
        case QA -> "QA engineer";
        case SOFTWARE -> "software engineer";
        case MANAGEMENT -> "engineering manager";
        case DESIGN -> "product designer";
        case PRODUCT -> "product manager";
        case OTHER, UNKNOWN -> throw new IllegalStateException("There is no guide to " + family);
      };
    }

    @Override
    public String search() {
      return "family:" + family.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String scope() {
      return "all:yes";
    }
  }

  /// A programming language, or a platform that engineers are named after.
  record Language(SkillId skill) implements GuideSubject {
    static final List<String> IDS =
        List.of(
            "java",
            "kotlin",
            "scala",
            "python",
            "go",
            "rust",
            "typescript",
            "javascript",
            "nodejs",
            "csharp",
            "dotnet",
            "cpp",
            "c",
            "ruby",
            "php",
            "elixir",
            "clojure",
            "swift");

    @Override
    public String slug() {
      return skill.value() + "-engineer";
    }

    @Override
    public String role() {
      return SkillDictionary.shared().byId(skill).map(Skill::name).orElse(skill.value())
          + " engineer";
    }

    @Override
    public String search() {
      return "skill:" + skill.value();
    }

    @Override
    public String scope() {
      return "";
    }
  }
}
