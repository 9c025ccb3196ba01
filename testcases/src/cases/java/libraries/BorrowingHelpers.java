package libraries;

import com.google.common.collect.ImmutableList;
import com.hazelcast.internal.nio.IOUtil;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import okhttp3.Call;
import okhttp3.Response;
import okhttp3.internal.http.HttpHeaders;

/** Helpers of libraries that only use what they are given, and those that keep it. */
final class BorrowingHelpers {
  private BorrowingHelpers() {}

  static byte[] leakReadOnly(File file) throws IOException {
    InputStream in = new FileInputStream(file); // LEAK Stream/StreamNotClosed
    return IOUtil.toByteArray(in);
  }

  static byte[] okReadAndClosed(File file) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      return IOUtil.toByteArray(in);
    }
  }

  static boolean leakAskedOnly(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    return HttpHeaders.promisesBody(response);
  }

  static boolean okAskedAndClosed(Call call) throws IOException {
    Response response = call.execute();
    try {
      return HttpHeaders.promisesBody(response);
    } finally {
      response.close();
    }
  }

  static List<InputStream> okKeptInAList(File file) throws IOException {
    return ImmutableList.of(new FileInputStream(file));
  }
}
