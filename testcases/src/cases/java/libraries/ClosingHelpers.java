package libraries;

import com.hazelcast.internal.nio.IOUtil;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import okhttp3.Call;
import okhttp3.Response;
import okhttp3.internal.Util;
import org.apache.zookeeper.common.IOUtils;

/** Helpers of libraries that close what they are given, always or where they are told to. */
final class ClosingHelpers {
  private ClosingHelpers() {}

  static int okClosedQuietly(Call call) throws IOException {
    Response response = call.execute();
    try {
      return response.code();
    } finally {
      Util.closeQuietly(response);
    }
  }

  static int leakClosedOnOneBranch(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (!response.isSuccessful()) {
      Util.closeQuietly(response);
    }
    return response.code();
  }

  static int okSocketClosedQuietly(String host) throws IOException {
    Socket socket = new Socket(host, 80);
    try {
      socket.setSoTimeout(1000);
      return socket.getInputStream().read();
    } finally {
      Util.closeQuietly(socket);
    }
  }

  static void okAcceptedClosedByCommons(ServerSocket server) throws IOException {
    Socket socket = server.accept();
    try {
      socket.setTcpNoDelay(true);
    } finally {
      org.apache.commons.io.IOUtils.closeQuietly(socket);
    }
  }

  static boolean okClosedThroughAutoCloseable(DataSource source) throws SQLException {
    Connection connection = null;
    try {
      connection = source.getConnection();
      return connection.isReadOnly();
    } finally {
      redis.clients.jedis.util.IOUtils.closeQuietly(connection);
    }
  }

  static boolean leakClosedAfterUse(DataSource source) throws SQLException {
    Connection connection = source.getConnection(); // LEAK Connection/ConnectionNotClosed
    boolean isReadOnly = connection.isReadOnly();
    IOUtil.closeResource(connection);
    return isReadOnly;
  }

  static void okClosedByWhoeverCopies(File from, OutputStream out) throws IOException {
    InputStream in = new FileInputStream(from);
    com.google.api.client.util.IOUtils.copy(in, out, true);
  }

  static void okClosedUnlessSaidOtherwise(File from, OutputStream out) throws IOException {
    InputStream in = new FileInputStream(from);
    com.google.api.client.util.IOUtils.copy(in, out);
  }

  static void leakCopiedAndLeftOpen(File from, OutputStream out) throws IOException {
    InputStream in = new FileInputStream(from); // LEAK Stream/StreamNotClosed
    com.google.api.client.util.IOUtils.copy(in, out, false);
  }

  static void leakClosedWhereAsked(File from, OutputStream out, boolean isLast) throws IOException {
    InputStream in = new FileInputStream(from); // LEAK Stream/StreamNotClosed
    com.google.api.client.util.IOUtils.copy(in, out, isLast);
  }

  static void okCopiedAndClosed(File from, OutputStream out) throws IOException {
    InputStream in = new FileInputStream(from);
    try {
      IOUtils.copyBytes(in, out, 4096, false);
    } finally {
      IOUtils.closeStream(in);
    }
  }
}
