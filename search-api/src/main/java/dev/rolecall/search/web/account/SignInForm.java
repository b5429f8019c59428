package dev.rolecall.search.web.account;

import dev.rolecall.search.web.request.Forms;
import java.util.List;
import org.springframework.util.MultiValueMap;

/// The form that requests a sign-in link.
///
/// @param email as it was entered
/// @param timeZone as it was chosen
/// @param next the page to show after sign-in; empty for none
/// @param error why the request failed; empty when it did not
record SignInForm(String email, String timeZone, String next, String error) {
  static final SignInForm EMPTY = new SignInForm("", "UTC", "", "");

  static SignInForm of(MultiValueMap<String, String> form) {
    return new SignInForm(
        Forms.field(form, "email"),
        Forms.field(form, "timeZone"),
        LocalPath.of(Forms.field(form, "next")).orElse(""),
        "");
  }

  SignInForm withNext(String path) {
    return new SignInForm(email, timeZone, path, error);
  }

  SignInForm withError(String reason) {
    return new SignInForm(email, timeZone, next, reason);
  }

  /// For the template.
  public List<String> timeZones() {
    return TimeZones.ALL;
  }

  @Override
  public String toString() {
    return "SignInForm[...]";
  }
}
