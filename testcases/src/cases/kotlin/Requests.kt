package bank

import java.io.InputStream
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response

/** Responses that are closed by the standard library's `use`, by hand, and not at all. */
class Rates(private val client: OkHttpClient, private val http: HttpClient) {
  fun leaked(url: String): Int {
    val response = client.newCall(Request.Builder().url(url).build()).execute() // LEAK ResponseBody/ResponseBodyNotClosed
    return response.code
  }

  fun used(url: String): Int =
    client.newCall(Request.Builder().url(url).build()).execute().use { it.code }

  fun usedAndLeft(url: String): String {
    client.newCall(Request.Builder().url(url).build()).execute().use { response ->
      if (!response.isSuccessful) {
        return "failed"
      }
      return response.body!!.string()
    }
  }

  fun closedOnSuccess(url: String): String {
    val response = client.newCall(Request.Builder().url(url).build()).execute() // LEAK ResponseBody/ResponseBodyNotClosed
    if (!response.isSuccessful) {
      throw IllegalStateException("failed: ${response.code}")
    }
    val text = response.body!!.string()
    response.close()
    return text
  }

  fun closedFinally(url: String): String {
    val response = client.newCall(Request.Builder().url(url).build()).execute()
    try {
      return response.body?.string() ?: ""
    } finally {
      response.close()
    }
  }

  fun handedOn(url: String): Response = client.newCall(Request.Builder().url(url).build()).execute()

  fun stream(url: String): Int {
    val request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(3)).build()
    val response = http.send(request, HttpResponse.BodyHandlers.ofInputStream()) // LEAK ResponseBody/ResponseBodyNotClosed
    return response.statusCode()
  }

  fun streamUsed(url: String): Int {
    val request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(3)).build()
    val response = http.send(request, HttpResponse.BodyHandlers.ofInputStream())
    return response.body().use { it.read() }
  }

  fun streamUsedTwice(url: String): ByteArray {
    val request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(3)).build()
    val response: HttpResponse<InputStream> = http.send(request, HttpResponse.BodyHandlers.ofInputStream())
    return response.body().use { input -> input.buffered().use { it.readAllBytes() } }
  }
}

data class Quote(val rate: Double, val source: String?, val request: HttpRequest? = null)
