toolkit-title = Toolkit
toolkit-purpose = The material and the channels that carry a buyer from stage to stage.
toolkit-tab-materials = Material
toolkit-tab-campaigns = Channels and campaigns
