<#-- As in keycloak.v2 (26.7), with what a passkey is in plain words, and its name asked on the page instead of by a dialog. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("webauthn-registration-title")}
  <#elseif section = "form">
    <p class="instruction">${msg("webauthn-registration-text")}</p>
    <form id="register" action="${url.loginAction}" method="post">
      <#list ["clientDataJSON", "attestationObject", "publicKeyCredentialId", "authenticatorLabel", "transports", "authenticatorAttachment", "error"] as name>
        <input type="hidden" id="${name}" name="${name}"/>
      </#list>
    </form>
    <form id="naming" novalidate="novalidate">
      <@field.input name="passkey-name" label=msg("webauthn-registration-name") value=msg("webauthn-registration-init-label") />
      <p class="below">${msg("webauthn-registration-name-hint")}</p>
      <@buttons.actionGroup>
        <@buttons.button id="registerWebAuthn" label="doRegisterSecurityKey"/>
      </@buttons.actionGroup>
    </form>
    <#if !isSetRetry?has_content && isAppInitiatedAction?has_content>
      <form action="${url.loginAction}" id="kc-webauthn-settings-form" method="post">
        <@buttons.button id="cancelWebAuthnAIA" name="cancel-aia" label="doCancel" type="secondary"/>
      </form>
    </#if>
    <script type="module">
      <#outputformat "JavaScript">
      import { registerByWebAuthn } from "${url.resourcesPath}/js/webauthnRegister.js";
      const naming = document.getElementById('naming');
      // Keycloak's script asks for the name by a dialog.
      window.prompt = () => document.getElementById('passkey-name').value.trim() || ${msg("webauthn-registration-init-label")?c};
      naming.addEventListener("submit", (event) => {
        event.preventDefault();
        registerByWebAuthn({
          challenge : ${challenge?c},
          userid : ${userid?c},
          username : ${username?c},
          signatureAlgorithms : [<#list signatureAlgorithms as sigAlg>${sigAlg?c},</#list>],
          rpEntityName : ${rpEntityName?c},
          rpId : ${rpId?c},
          attestationConveyancePreference : ${attestationConveyancePreference?c},
          authenticatorAttachment : ${authenticatorAttachment?c},
          requireResidentKey : ${requireResidentKey?c},
          residentKey : ${residentKey?c},
          userVerificationRequirement : ${userVerificationRequirement?c},
          createTimeout : ${createTimeout?c},
          excludeCredentialIds : ${excludeCredentialIds?c},
          initLabel : ${msg("webauthn-registration-init-label")?c},
          initLabelPrompt : ${msg("webauthn-registration-init-label-prompt")?c},
          errmsg : ${msg("webauthn-unsupported-browser-text")?c}
        });
      }, { once: true });
      </#outputformat>
    </script>
  </#if>
</@layout.registrationLayout>
