package http.okhttp;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.Response;

/** An interface may declare what none of its implementations here throws. */
interface Journal {
  void note(int status) throws IOException;
}

interface Audit {
  void note(int status) throws IOException;
}

final class Adapters {
  private final Map<Integer, Integer> counts = new ConcurrentHashMap<>();

  final Journal journal =
      new Journal() {
        @Override
        public void note(int status) throws IOException {
          Adapters.this.count(status);
        }
      };

  private void count(int status) {
    counts.merge(status, 1, Integer::sum);
  }

  static final class FileAudit implements Audit {
    private final Appendable file;

    FileAudit(Appendable file) {
      this.file = file;
    }

    @Override
    public void note(int status) throws IOException {
      file.append(String.valueOf(status));
    }
  }

  static final class Noted implements Interceptor {
    private final Journal journal;

    Noted(Journal journal) {
      this.journal = journal;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request());
      journal.note(response.code());
      return response;
    }
  }

  static final class Audited implements Interceptor {
    private final Audit audit;

    Audited(Audit audit) {
      this.audit = audit;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request()); // LEAK ResponseBody/ResponseBodyNotClosed
      audit.note(response.code());
      return response;
    }
  }
}
