package dev.rolecall.model;

import java.util.regex.Pattern;

/// A technical skill, for example `java`, `cpp` or `spring-boot`.
public record SkillId(String value) implements Comparable<SkillId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public SkillId {
    if (!FORM.matcher(value).matches()) {
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
