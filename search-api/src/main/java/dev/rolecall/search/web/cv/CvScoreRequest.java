package dev.rolecall.search.web.cv;

import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/// A CV with what it is compared with.
///
/// @param jobId of a job; blank for none
/// @param q a search; blank for none
record CvScoreRequest(byte[] document, String jobId, String q) {
  static Mono<CvScoreRequest> of(MultiValueMap<String, Part> parts) {
    return UploadedCv.document(parts)
        .map(
            document ->
                new CvScoreRequest(
                    document, UploadedCv.field(parts, "jobId"), UploadedCv.field(parts, "q")));
  }
}
