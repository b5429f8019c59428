package dev.rolecall.search.web.tracker;

import dev.rolecall.search.web.cv.UploadedCv;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/// The form with which a person adds a job that they found elsewhere: the address of its page, a
/// file, or a text.
///
/// @param text what they pasted; it is shown again with an error
/// @param file empty when there is none
record AddedJobForm(String address, String text, String title, String company, byte[] file) {
  static final AddedJobForm EMPTY = new AddedJobForm("", "", "", "", new byte[0]);

  static Mono<AddedJobForm> of(MultiValueMap<String, Part> parts) {
    return UploadedCv.document(parts)
        .map(
            document -> {
              String text = UploadedCv.field(parts, "text");
              return new AddedJobForm(
                  UploadedCv.field(parts, "address"),
                  text,
                  UploadedCv.field(parts, "title"),
                  UploadedCv.field(parts, "company"),
                  document);
            });
  }

  boolean hasContent() {
    return file.length > 0;
  }
}
