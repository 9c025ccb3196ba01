package http.aws;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** AWS SDK v2: {@code getObject} without a transformer streams from a pooled connection. */
final class S3Objects {
  private final S3Client s3;

  S3Objects(S3Client s3) {
    this.s3 = s3;
  }

  long leaksWhenOnlyTheMetadataIsRead(GetObjectRequest request) {
    ResponseInputStream<GetObjectResponse> object =
        s3.getObject(request); // LEAK ResponseBody/ResponseBodyNotClosed
    return object.response().contentLength();
  }

  byte[] leaksAfterReadingToTheEnd(GetObjectRequest request) throws IOException {
    InputStream object = s3.getObject(request); // LEAK ResponseBody/ResponseBodyNotClosed
    return object.readAllBytes();
  }

  String leaksTheReaderAroundIt(String bucket, String key) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                s3.getObject( // LEAK ResponseBody/ResponseBodyNotClosed
                    request -> request.bucket(bucket).key(key))));
    return reader.readLine();
  }

  byte[] closesWithTryWithResources(GetObjectRequest request) throws IOException {
    try (ResponseInputStream<GetObjectResponse> object = s3.getObject(request)) {
      return object.readAllBytes();
    }
  }

  String abortsLargeObjects(GetObjectRequest request) throws IOException {
    ResponseInputStream<GetObjectResponse> object = s3.getObject(request);
    if (object.response().contentLength() > 1_000_000) {
      object.abort();
      return "too large";
    }
    try (object) {
      return new String(object.readAllBytes());
    }
  }

  String leaksLargeObjects(GetObjectRequest request) throws IOException {
    ResponseInputStream<GetObjectResponse> object =
        s3.getObject(request); // LEAK ResponseBody/ResponseBodyNotClosed
    if (object.response().contentLength() > 1_000_000) {
      return "too large";
    }
    try (object) {
      return new String(object.readAllBytes());
    }
  }

  byte[] buffersTheObject(GetObjectRequest request) {
    return s3.getObjectAsBytes(request).asByteArray();
  }

  long leavesTheStreamToALibraryTransformer(GetObjectRequest request, Path target) {
    return s3.getObject(request, ResponseTransformer.toFile(target)).contentLength();
  }

  int borrowsTheStreamInATransformer(GetObjectRequest request) {
    return s3.getObject(request, (response, content) -> content.read());
  }

  InputStream returnsTheStream(GetObjectRequest request) {
    return s3.getObject(request);
  }
}
