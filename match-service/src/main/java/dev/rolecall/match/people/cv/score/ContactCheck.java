package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvEvidence;
import dev.rolecall.match.people.cv.CvHome;
import dev.rolecall.match.people.cv.CvWords;
import java.util.List;
import java.util.regex.Pattern;

/// Checks that a person can be reached: the address, the telephone number, the place, and links.
final class ContactCheck implements CvCheck {
  private static final Pattern UNUSUAL =
      Pattern.compile(
          "(?:"
              + CvWords.alternatives(CvWords.lines(ContactCheck.class, "unusual-address-words.txt"))
              + ")|\\d{5}",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void check(AssessedCv cv, Findings findings) {
    CvContact contact = CvContact.of(cv);
    if (contact.emails().isEmpty()) {
      findings.add(
          FindingKind.EMAIL_MISSING, "No email address was found that a program can read.");
    }
    List<CvEvidence> unusual =
        contact.emails().stream()
            .filter(email -> UNUSUAL.matcher(email.text().split("@", 2)[0]).find())
            .toList();
    DateCheck.add(
        findings,
        FindingKind.EMAIL_UNUSUAL,
        "The email address does not look like a name.",
        unusual);
    if (contact.phones().isEmpty()) {
      findings.add(FindingKind.PHONE_MISSING, "No phone number was found.");
    }
    if (CvHome.find(cv.draft()).isEmpty()) {
      findings.add(FindingKind.PLACE_MISSING, "No place of residence was found.");
    }
    boolean linked =
        !contact.links().isEmpty()
            || cv.features().links().stream().anyMatch(link -> link.startsWith("http"));
    if (!linked && contact.brokenLinks().isEmpty()) {
      findings.add(FindingKind.LINK_MISSING, "No link to a profile, code or website was found.");
    }
    DateCheck.add(
        findings,
        FindingKind.LINK_BROKEN,
        "A link does not work as it is written.",
        contact.brokenLinks());
    cv.features().links().stream()
        .filter(CvContact::isBroken)
        .forEach(
            link ->
                findings.add(
                    FindingKind.LINK_BROKEN,
                    "The URL of a link does not work: %s".formatted(link)));
  }
}
