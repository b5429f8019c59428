package dev.rolecall.ingest.normalize.apply;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.job.Basis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Links and mail addresses for applications: the form that the source states, else the links in
/// the text. They apply to all roles of a text, except links in the lines of one role.
public final class ApplyStep implements Step {
  @Override
  public List<CuedPattern> patterns() {
    return MailRules.patterns();
  }

  @Override
  public void apply(Draft draft) {
    PostingText posting = draft.roleText.posting();
    Map<String, String> urls = withoutForeign(urls(posting), draft.roleText.foreignUrls());
    Map<String, String> mails = mails(posting);
    String form = draft.applyUrl;
    if (form != null) {
      urls = Map.of(form, "");
      draft.addEvidence("applyUrls", form, Basis.STRUCTURED, null, "source-field");
    }
    draft.opening.applyUrls(List.copyOf(urls.keySet())).applyEmails(List.copyOf(mails.keySet()));
    mails.forEach(
        (mail, words) ->
            draft.addEvidence("applyEmails", mail, Basis.STATED, words, "mail-address"));
    if (form == null) {
      urls.forEach(
          (url, words) -> draft.addEvidence("applyUrls", url, Basis.STATED, words, "careers-link"));
    }
  }

  /// The links of this role and of all roles; all links if there are none.
  private static Map<String, String> withoutForeign(Map<String, String> urls, Set<String> foreign) {
    if (foreign.isEmpty()) {
      return urls;
    }
    Map<String, String> own = new LinkedHashMap<>(urls);
    own.keySet().removeAll(foreign);
    return own.isEmpty() ? urls : own;
  }

  /// The links to apply at, each with the source text.
  public static Map<String, String> urls(PostingText text) {
    return text.computeOnce(CareerLinks.class, () -> CareerLinks.find(text));
  }

  /// The mail addresses to apply to, each with the source text.
  public static Map<String, String> mails(PostingText text) {
    return text.computeOnce(MailRules.class, () -> MailRules.find(text));
  }
}
