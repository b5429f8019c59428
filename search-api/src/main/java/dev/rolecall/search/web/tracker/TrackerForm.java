package dev.rolecall.search.web.tracker;

import dev.rolecall.search.web.account.LocalPath;
import dev.rolecall.search.web.request.Forms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/// What the forms of tracked and hidden jobs have in common.
final class TrackerForm {
  /// The fields of an application that a person writes.
  static final List<String> FIELDS =
      List.of("state", "appliedOn", "nextStep", "nextStepOn", "notes");

  private static final Pattern JOB_ID = Pattern.compile("[a-z2-7]{20}");

  private TrackerForm() {}

  /// The details of an application. A field that is empty is not stated.
  static Map<String, @Nullable String> details(MultiValueMap<String, String> form) {
    Map<String, @Nullable String> details = new HashMap<>();
    for (String field : FIELDS) {
      // browsers send line breaks as CR LF
      String value = Forms.field(form, field).replace("\r\n", "\n");
      details.put(field, value.isEmpty() ? null : value);
    }
    return details;
  }

  /// The details of an application as they are; none when the job is not tracked.
  static Map<String, @Nullable String> details(JsonNode found) {
    Map<String, @Nullable String> details = new HashMap<>();
    if (!found.isMissingNode()) {
      JsonNode application = found.path("application");
      for (String field : FIELDS) {
        JsonNode value = application.path(field);
        details.put(field, value.isString() ? value.asString() : null);
      }
    }
    return details;
  }

  /// The same text if it is the id of a job; empty otherwise.
  static String jobId(String text) {
    return JOB_ID.matcher(text).matches() ? text : "";
  }

  static boolean isNotFound(Throwable error) {
    return Forms.isProblem(error, HttpStatus.NOT_FOUND);
  }

  /// Redirects to the versions of a profile, where a change can be undone.
  static Rendering profile(String id) {
    return Forms.seeOther(
        UriComponentsBuilder.fromPath("/profile")
            .queryParam("id", "{id}")
            .fragment("versions")
            .encode()
            .build(id)
            .toString());
  }

  /// Redirects to the page that a form names, with a parameter that says what was done.
  static Rendering next(MultiValueMap<String, String> form, String parameter, String job) {
    String page = LocalPath.of(form.getFirst("next")).orElse("/hidden-jobs");
    UriComponentsBuilder target = UriComponentsBuilder.fromUriString(page);
    target.replaceQueryParam("hid");
    if (!parameter.isEmpty()) {
      target.replaceQueryParam(parameter, job);
    }
    return Forms.seeOther(target.build(true).toUriString());
  }
}
