import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the HTML part of a mail to a file. Arguments: the mail (.eml), the file.
class HtmlPart {
  public static void main(String[] args) throws Exception {
    try (var in = Files.newInputStream(Path.of(args[0]))) {
      String html = html(new MimeMessage(null, in));
      if (html == null) {
        System.err.println(args[0] + " has no HTML part");
        System.exit(1);
      }
      Files.writeString(Path.of(args[1]), html);
    }
  }

  private static String html(Part part) throws Exception {
    if (part.isMimeType("text/html")) {
      return (String) part.getContent();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        String found = html(parts.getBodyPart(i));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
