package dev.rolecall.model;

/// A technical skill, for example `java`, `cpp` or `spring-boot`.
public record SkillId(String value) implements Comparable<SkillId> {
  public SkillId {
    if (!AsciiSlug.matches(value)) {
      throw new IllegalArgumentException("SkillId needs a lower-case slug, got '" + value + "'");
    }
  }

  public static SkillId of(String value) {
    return new SkillId(value);
  }

  @Override
  public int compareTo(SkillId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
