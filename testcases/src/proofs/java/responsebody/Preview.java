package responsebody;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Pages;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** The beginning of a download is shown, and the rest of it is never ended. */
public final class Preview implements Proof {
  static byte[] preview(URL url, int size) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setReadTimeout(5000);
    InputStream in = connection.getInputStream(); // LEAK ResponseBody/ResponseBodyNotClosed
    return in.readNBytes(size);
  }

  @Override
  public Probe run(World world) throws IOException {
    Pages pages = world.pages();
    URL page = new URL(pages.url("/large"));
    preview(page, 5);
    preview(page, 5);
    return pages.connections();
  }
}
