package io.github.camelasr.interop;

import java.io.IOException;
import java.net.URI;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Sends an OkHttp client's requests to another host; what was signed stays as it is. iFlytek's
 * clients know the vendor's public hosts only.
 */
public final class Redirect implements Interceptor {
  private final URI endpoint;

  private Redirect(URI endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * The same client, whose requests go elsewhere in clear.
   *
   * @param endpoint where to
   * @param client the client
   * @return a copy of it
   */
  public static OkHttpClient to(URI endpoint, OkHttpClient client) {
    return client.newBuilder().addInterceptor(new Redirect(endpoint)).build();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    HttpUrl url =
        chain
            .request()
            .url()
            .newBuilder()
            .scheme("http")
            .host(endpoint.getHost())
            .port(endpoint.getPort())
            .build();
    return chain.proceed(chain.request().newBuilder().url(url).build());
  }
}
