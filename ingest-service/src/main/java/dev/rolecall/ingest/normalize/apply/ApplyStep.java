package dev.rolecall.ingest.normalize.apply;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostText;
import dev.rolecall.model.job.Basis;
import java.util.List;
import java.util.Map;

/// Where to apply. The text says it of all its roles.
public final class ApplyStep implements Step {
  @Override
  public List<CuedPattern> patterns() {
    return MailRules.patterns();
  }

  @Override
  public void apply(Draft draft) {
    Map<String, String> urls = urls(draft.text);
    Map<String, String> mails = mails(draft.text);
    draft.opening.applyUrls(List.copyOf(urls.keySet())).applyEmails(List.copyOf(mails.keySet()));
    mails.forEach(
        (mail, words) -> draft.because("applyEmails", mail, Basis.STATED, words, "mail-address"));
    urls.forEach(
        (url, words) -> draft.because("applyUrls", url, Basis.STATED, words, "careers-link"));
  }

  /// Where a text says to apply, with what each came from.
  public static Map<String, String> urls(PostText text) {
    return text.once(CareerLinks.class, () -> CareerLinks.find(text));
  }

  public static Map<String, String> mails(PostText text) {
    return text.once(MailRules.class, () -> MailRules.find(text));
  }
}
