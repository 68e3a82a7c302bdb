FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
RUN apt-get update && apt-get install --yes --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet restore src/CaseManager.Web --locked-mode && dotnet publish src/CaseManager.Web --no-restore --configuration Release --output /published

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble
# pg_dump and age for `backup`; exiftool and qpdf to remove metadata from documents.
RUN apt-get update && apt-get install --yes --no-install-recommends postgresql-client age libimage-exiftool-perl qpdf && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /published .
# Disables dumps of memory that has held keys and names.
ENV DOTNET_EnableDiagnostics=0
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["dotnet", "CaseManager.Web.dll"]
