package http.minio;

import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.MinioClient;
import io.minio.StatObjectArgs;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;

/** MinIO: the object is a stream over the open HTTP response. */
final class MinioObjects {
  private final MinioClient minio;

  MinioObjects(MinioClient minio) {
    this.minio = minio;
  }

  byte[] leaksAfterReading(GetObjectArgs args) throws Exception {
    GetObjectResponse object = minio.getObject(args); // LEAK ResponseBody/ResponseBodyNotClosed
    return object.readAllBytes();
  }

  String leaksWhenOnlyTheHeadersAreRead(GetObjectArgs args) throws Exception {
    return minio.getObject(args).headers().get("ETag"); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  byte[] closesWithTryWithResources(GetObjectArgs args) throws Exception {
    try (InputStream object = minio.getObject(args)) {
      return object.readNBytes(64);
    }
  }

  GetObjectResponse returnsTheObject(GetObjectArgs args) throws Exception {
    return minio.getObject(args);
  }

  byte[] closesInFinallyUnlessTheCallFailed(GetObjectArgs args) throws IOException {
    InputStream object = null;
    try {
      object = minio.getObject(args);
      return object.readAllBytes();
    } catch (GeneralSecurityException | MinioException e) {
      throw new IOException(e);
    } finally {
      if (object != null) {
        object.close();
      }
    }
  }

  long statisticsAreNoResource(StatObjectArgs args) throws Exception {
    return minio.statObject(args).size();
  }
}
