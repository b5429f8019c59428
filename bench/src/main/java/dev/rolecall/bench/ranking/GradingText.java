package dev.rolecall.bench.ranking;

import dev.rolecall.model.html.HtmlText;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.text.PayText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A job as a reader grades it: what the posting states, without any score.
final class GradingText {
  private static final int LONGEST = 1_480;

  private GradingText() {}

  static String of(String key, Job job) {
    Opening opening = job.opening();
    String head =
        "=== %s%nTITLE (the role to grade): %s%nCOMPANY: %s%nSTATED: %s%nPOSTING: "
            .formatted(key, opening.title(), opening.company().name(), stated(opening));
    String text = HtmlText.of(opening.description()).strip();
    int room = LONGEST - head.length();
    return head
        + (text.length() <= room
            ? text
            : text.substring(0, room * 7 / 10)
                + "\n [...] \n"
                + text.substring(text.length() - room * 3 / 10))
        + "\n";
  }

  private static String stated(Opening opening) {
    List<String> stated = new ArrayList<>();
    if (opening.workModes() != null) {
      stated.add("mode " + opening.workModes());
    }
    if (opening.places() != null) {
      stated.add(
          "place "
              + opening.places().stream()
                  .map(Place::toCodeString)
                  .collect(Collectors.joining("; ")));
    }
    if (opening.remoteScope() != null) {
      stated.add("remote from " + opening.remoteScope());
    }
    if (opening.pay() != null) {
      stated.add(
          "pay " + opening.pay().stream().map(PayText::of).collect(Collectors.joining("; ")));
    }
    return stated.isEmpty() ? "nothing on mode, place, pay" : String.join(" | ", stated);
  }
}
