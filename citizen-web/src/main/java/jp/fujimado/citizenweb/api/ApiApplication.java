package jp.fujimado.citizenweb.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Root of the API. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(info = @Info(title = "ふじまど API", version = "1", description = "藤沢市の手続きと相談、本人の情報・申請の読み取り、相談の予約"))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description =
                "Access token of the citizens' realm; the scopes are profile:read, application:read, reservation:read and reservation:write")
public class ApiApplication extends Application {}
