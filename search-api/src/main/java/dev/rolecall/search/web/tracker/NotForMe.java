package dev.rolecall.search.web.tracker;

import dev.rolecall.search.web.request.Forms;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// Why a job is not for a person, as a form says it.
///
/// @param profile the profile that a change is proposed to; empty when the person has none
/// @param reason a name of the API, `PAY`
/// @param detail the id of a skill, or whether the level is too high or too low; empty otherwise
record NotForMe(String job, String profile, String reason, String detail) {
  static NotForMe of(String job, MultiValueMap<String, String> form) {
    String reason = Forms.field(form, "reason");
    String detail =
        switch (reason) {
          case "SKILL" -> skill(form);
          case "LEVEL_TOO_SENIOR" -> "TOO_SENIOR";
          case "LEVEL_TOO_JUNIOR" -> "TOO_JUNIOR";
          default -> Forms.field(form, "detail");
        };
    return new NotForMe(
        job, Forms.field(form, "profile"), reason.startsWith("LEVEL") ? "LEVEL" : reason, detail);
  }

  /// The form with the reasons has a field for skills; the one that accepts a change has the
  /// detail.
  private static String skill(MultiValueMap<String, String> form) {
    String skill = Forms.field(form, "skill");
    return skill.isEmpty() ? Forms.field(form, "detail") : skill;
  }

  /// The page that shows the proposed change.
  String changePage() {
    return UriComponentsBuilder.fromPath("/not-for-me/{job}/change")
        .queryParam("profile", "{profile}")
        .queryParam("reason", "{reason}")
        .queryParam("detail", "{detail}")
        .encode()
        .build(job, profile, reason, detail)
        .toString();
  }
}
