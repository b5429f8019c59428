package dev.rolecall.search.web.page;

import dev.rolecall.model.job.Opening;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A way to apply to a job.
///
/// @param label the host or the email address
record ApplyOption(String label, String href, boolean email) {
  /// How to apply to this opening, pages first.
  static List<ApplyOption> of(Opening opening) {
    Stream<ApplyOption> pages =
        withoutParents(
                opening.applyUrls().stream().map(SafeLinks::web).flatMap(Optional::stream).toList())
            .map(url -> new ApplyOption(URI.create(url).getHost(), url, false));
    Stream<ApplyOption> mails =
        opening.applyEmails().stream()
            .flatMap(
                mail ->
                    SafeLinks.mail(mail).map(href -> new ApplyOption(mail, href, true)).stream());
    return Stream.concat(pages, mails).distinct().toList();
  }

  /// Without the links that another one continues: beside the link of the opening, the link of the
  /// whole board says nothing more.
  private static Stream<String> withoutParents(List<String> urls) {
    return urls.stream()
        .filter(
            url -> {
              String folder = url.endsWith("/") ? url : url + "/";
              return urls.stream().noneMatch(other -> isBelow(other, folder));
            });
  }

  private static boolean isBelow(String url, String folder) {
    return url.length() > folder.length() && url.startsWith(folder);
  }
}
